package org.carejourney.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carejourney.ServiceTest;
import org.carejourney.form.KnownValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class VocabularyTest {

    @Autowired
    List<KnownValues> sources;

    @Test
    void knowsEverySourceOfValuesAndNoOther() {
        Set<String> names = new HashSet<>(Set.of("form", "link", "policy", "rates", "variable", "words"));
        sources.forEach(source -> names.add(source.name()));

        assertThat(Vocabulary.ofService().sources()).isEqualTo(names);
    }
}
