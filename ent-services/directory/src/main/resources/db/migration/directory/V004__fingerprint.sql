-- What a feed said when it was read: a feed that is read again must say the same.
alter table directory.feed_run add column fingerprint text not null default '';
