"""Papers: typeset from what the record says, with the fonts inside and a QR code that leads back to the record."""
