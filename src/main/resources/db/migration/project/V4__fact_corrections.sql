CREATE INDEX fact_retracts ON project.fact (zone_id, retracts) WHERE retracts IS NOT NULL;
CREATE INDEX fact_supersedes ON project.fact (zone_id, supersedes) WHERE supersedes IS NOT NULL;
