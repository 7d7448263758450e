CREATE INDEX entry_action ON audit.entry (zone_id, action, id);
CREATE INDEX entry_not_done ON audit.entry (zone_id, outcome, id) WHERE outcome <> 'DONE';
