package org.seraicrm.platform.cards.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of clients that mean the same. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Üvegkalmár Kft.,uvegkalmar",
        "Łódź Okna Sp. z o.o.,Okna Lodz",
        "ООО «Окна Ёлка»,окна елка",
        "Müller Straße GmbH,Muller Strasse",
    })
    void haveTheSameWordsWithoutAccentsAndLegalForms(String one, String other) {
        assertThat(Likeness.words(one)).isEqualTo(Likeness.words(other));
    }

    @Test
    void consistOfTheLegalFormWhenThereIsNothingElse() {
        assertThat(Likeness.words("Kft.")).containsExactly("kft");
    }

    @ParameterizedTest
    @CsvSource({
        "Üvegkalmár,Üvegkalmar,true",
        "Kovács János,Kovács Jánso,true",
        "Kovács János,Kovács János és Társa,true",
        "Kovács János,Szabó Péter,false",
        "Kovács,Kovács János,false",
        "Bau,Bab,false",
    })
    void areSimilarWhenFewLettersDifferOrOneSaysMore(String one, String other, boolean similar) {
        assertThat(Likeness.similar(one, other)).isEqualTo(similar);
    }

    @ParameterizedTest
    @CsvSource({
        "Tóth Bori,Tóth Borbála,true",
        "Nagy Éva,Kovácsné Éva,true",
        "Kis Pál,Kiss Pál,true",
        "Kovács János,Kovács Éva,true",
        "Dr. Kovács Anna,Dr. Szabó Béla,false",
        "Ifj. Nagy B.,Ifj. Tóth B.,false",
        "mgr inż. Anna Nowak,mgr inż. Jan Lis,false",
        "проф. Иванов,проф. Сидоров,false",
    })
    void areRelatedByAWordThatIsNeitherTitleNorInitial(String before, String after, boolean related) {
        assertThat(Likeness.related(after, before)).isEqualTo(related);
    }
}
