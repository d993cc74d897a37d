-- Whoever surveyed a group stays out of its decision, even after the survey was made anew or the member has left. Only where
-- nobody is free to decide is a surveyor released, once the surveys that still counted are to be made anew by others.
ALTER TABLE survey ADD COLUMN surveyor_released BOOLEAN NOT NULL DEFAULT FALSE;

-- Releases of before this rule was kept.
UPDATE survey SET surveyor_released = TRUE
    WHERE superseded_reason = 'Dikerjakan ulang oleh petugas lain agar ada pemutus yang bebas';
