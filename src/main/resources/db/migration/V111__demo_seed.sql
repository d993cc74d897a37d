-- When the demonstration was begun, and whether all of its groups are where they are to wait: a start that was cut off is
-- completed by the next one. Stays empty outside the profile demo.
CREATE TABLE demo_seed (
    begun_on DATE NOT NULL,
    complete BOOLEAN NOT NULL
);
