"""Plugs the law and the people together: settings, engines, web, worker and the beat leader."""
