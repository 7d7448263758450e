-- Who holds a role over a project or an enterprise.
CREATE INDEX role_grant_target ON identity.role_grant (zone_id, target, role) WHERE revoked_at IS NULL;
