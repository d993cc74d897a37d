-- The engine's log of operations, which more people read than comments, kept the words of comments changed or deleted.
-- Where the engine has not made its tables yet there is nothing to take out.
DO $$
BEGIN
  IF to_regclass('act_hi_op_log') IS NOT NULL THEN
    UPDATE act_hi_op_log SET org_value_ = NULL, new_value_ = NULL
    WHERE property_ = 'comment' AND (org_value_ IS NOT NULL OR new_value_ IS NOT NULL);
  END IF;
END $$;
