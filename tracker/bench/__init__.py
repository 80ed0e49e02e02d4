"""What `manage.py bench NAME` runs: figures as ratios against a limit measured in the same run, on data it builds."""
