-- Answers to questions that managers added to the survey's form, as the officer read and answered them. Never changed.
CREATE TABLE survey_other_answer (
    survey_id UUID NOT NULL REFERENCES survey,
    position  INTEGER NOT NULL,
    question  TEXT NOT NULL,
    answer    TEXT NOT NULL,
    PRIMARY KEY (survey_id, position)
);
