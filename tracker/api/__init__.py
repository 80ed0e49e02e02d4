"""The inspectors' API, version 1: nouns by human reference, problems by RFC 9457, nothing that is not yours."""
