-- Whom a feed means is asked of whole tables only, which are joined without an index.
drop index directory.staged_match_person;
