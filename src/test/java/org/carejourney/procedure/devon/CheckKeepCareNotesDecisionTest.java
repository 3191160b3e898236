package org.carejourney.procedure.devon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carejourney.procedure.DecisionTable.rows;

import org.carejourney.Requirement;
import org.carejourney.procedure.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckKeepCareNotesDecisionTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.check("check-keep-care-notes", "keep-care-notes");

    @Test
    @Requirement("DEV-2.12-9")
    void wantsDiariesWhereTheyWereAskedFor() {
        var diaries = rows("diaryReference", "DOC/diary-1");

        assertThat(TABLE.rules("behaviourDiaryRequested", true)).isEqualTo("diariesMissing");
        assertThat(TABLE.rules("behaviourDiaryRequested", true, "behaviourDiaries", rows("diaryReference", "")))
                .isEqualTo("diariesMissing");
        assertThat(TABLE.rules("behaviourDiaryRequested", true, "behaviourDiaries", diaries))
                .isEmpty();
        assertThat(TABLE.rules("behaviourDiaryRequested", false)).isEmpty();
        assertThat(TABLE.rules("behaviourDiaryRequested", false, "behaviourDiaries", diaries))
                .isEmpty();
    }
}
