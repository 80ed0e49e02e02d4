"""Where a webhook must never go: addresses as they are written, and addresses as name servers tell them."""

from __future__ import annotations

# {port} is where a canary really listens on 127.0.0.1.
WRITTEN = (
    "http://127.0.0.1:{port}/", "https://127.0.0.1:{port}/", "https://127.0.0.1/", "https://127.1/", "https://127.0.1/",
    "https://localhost/", "https://localhost:{port}/", "https://LOCALHOST/", "https://localhost./", "https://a.localhost/",
    "https://localhost.localdomain/", "https://printer.local/", "https://db.internal/", "https://wiki.intranet/",
    "https://nas.lan/", "https://router.home/", "https://ad.corp/", "https://1.0.0.127.in-addr.arpa/",
    "https://0.0.0.0/", "https://0/", "https://0x7f000001/", "https://0x7f.0x0.0x0.0x1/", "https://2130706433/",
    "https://017700000001/", "https://0177.0.0.1/", "https://127.0.0.1.:{port}/", "https://127.0.0.0x1/", "https://1/",
    "https://[::1]/", "https://[::1]:{port}/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/",
    "https://[0:0:0:0:0:ffff:169.254.169.254]/", "https://[fe80::1%25eth0]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/",
    "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/", "https://172.16.0.1/", "https://192.168.1.1/", "https://100.64.0.1/", "https://198.18.0.1/",
    "https://224.0.0.1/", "https://255.255.255.255/", "https://8.8.8.8/",
    "https://body.example@127.0.0.1:{port}/", "https://127.0.0.1:{port}@body.example/", "https://user:word@body.example/",
    "https://body.example#@127.0.0.1/", "https://body.example\\@127.0.0.1/", "https://body.example\t.kz/",
    "https://body.example\r\nHost: 127.0.0.1/", "https://body.example/\r\nX-Evil: 1", " https://body.example/",
    "https://body.example/ HTTP/1.1", "https://body.example/é", "https://body.example/\x00", "https://bo dy.example/",
    "https://127。0。0。1/", "https://①②⑦.⓪.⓪.①/", "https://１２７.0.0.1/", "https://body。example/", "https://ｌocalhost/",
    "https://body.example:22/", "https://body.example:25/", "https://body.example:80/", "https://body.example:6379/",
    "https://body.example:5432/", "https://body.example:0/", "https://body.example:65536/", "https://body.example:{port}/",
    "http://body.example/", "HTTP://body.example/", "file:///etc/passwd", "gopher://127.0.0.1:6379/_FLUSHALL",
    "ftp://body.example/", "dict://127.0.0.1:11211/", "unix:///run/redis.sock", "//body.example/", "body.example/", "",
    "https://", "https:///path", "https:body.example/", "javascript:alert(1)", "https://-body.example/",
    "https://body-.example/", "https://body..example/", "https://.example/", "https://body/", "https://body.123/",
    "https://body.example/" + "a" * 500,
)  # fmt: skip

# What a name of an innocent look may turn out to be.
RESOLVED = (
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.8.8",
    "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.170", "192.0.2.1",
    "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b:1::a00:1",
    "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1",
    "2002:7f00:1::1", "2002:a00:1::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0",
    "fec0::1", "ff02::1", "ff05::1:3", "2606:4700::1%eth0", "nonsense", "",
)  # fmt: skip

PUBLIC = ("93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::6810:84e5", "2a02:6b8::2:242")
