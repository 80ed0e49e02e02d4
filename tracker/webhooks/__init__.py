"""Webhooks: what happened in the record is told to control bodies and the Ministry, signed, in order, at least once.

Deliveries are derived from the sealed ledger of events, so none can be forgotten; the unique key (endpoint, event)
makes a second one impossible; what is sent twice because its outcome was unknown carries the same webhook-id.
"""
