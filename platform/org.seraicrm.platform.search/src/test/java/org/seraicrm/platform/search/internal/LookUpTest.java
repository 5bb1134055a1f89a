package org.seraicrm.platform.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seraicrm.platform.kernel.Access;
import org.seraicrm.platform.kernel.CompanyId;
import org.seraicrm.platform.search.Hit;

class LookUpTest {

    private static final CompanyId COMPANY = CompanyId.next();
    private static final Access EVERYBODY = new Access(COMPANY, Set.of("c"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Indexed indexed;

    @BeforeAll
    static void gatherPeople() {
        indexed = Indexed.of(
                folder,
                person(1, "Kovács Ibolya")
                        .phone("+36301234567")
                        .phone("06 30 123 4567")
                        .email("ibolya.kovacs@vasudvar.hu"),
                person(2, "Szabó Gergő").phone("+36209876543").text("6720 Szeged, Kárász utca 5."),
                person(3, "Őrségi Villanyszerelő Kft.").phone("+3694555123").text("24681357-2-18"),
                person(4, "Nagy-Horváth Zsuzsanna").phone("+36705550101"),
                person(5, "Щукина Юлия Сергеевна").phone("+79165553344").email("shchukina@pochta.ru"),
                person(6, "Чайковский Пётр Ильич").phone("+74957654321"),
                person(7, "ООО «Ромашка и К°»").phone("+78123334455"),
                person(8, "Иванов Сергей").phone("+79031112233"),
                person(9, "Wojciech Szczęsny").phone("+48501502503").email("w.szczesny@bramka.pl"),
                person(10, "Łukasz Żółkiewski").phone("+48226667788"),
                person(11, "Νίκος Παπαδόπουλος").phone("+302107654320"),
                person(12, "გიორგი მაისურაძე").phone("+995322123456"),
                person(13, "François Müller-Weiß").phone("+4930901820"),
                person(14, "Anna O'Brien").phone("+35312345678").email("anna.obrien@harbour.ie"),
                person(15, "Достоевский Фёдор"),
                person(16, "Хрущёв Никита"),
                person(17, "Charkiewicz Beata"),
                person(18, "Михаил Харитонов"),
                person(19, "Magyar Kovácsműves Zrt.").called("Kovács és Társa").order(0),
                person(20, "Царицын Йозеф"));
    }

    private static Person person(long id, String name) {
        return Person.of(COMPANY, id, name);
    }

    @AfterAll
    static void close() {
        indexed.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(textBlock = """
            # beginnings, any word, any order, no diacritics
            kovács ibolya, Kovács Ibolya
            ibolya kov, Kovács Ibolya
            KOVACS IBOLYA, Kovács Ibolya
            gergo, Szabó Gergő
            horvath, Nagy-Horváth Zsuzsanna
            orsegi, Őrségi Villanyszerelő Kft.
            zolkiewski, Łukasz Żółkiewski
            lukasz, Łukasz Żółkiewski
            szczesny, Wojciech Szczęsny
            weiss, François Müller-Weiß
            muller, François Müller-Weiß
            francois, François Müller-Weiß
            obrien, Anna O'Brien
            o’brien, Anna O'Brien
            ромашка, ООО «Ромашка и К°»
            петр, Чайковский Пётр Ильич
            # Cyrillic found by Latin
            ivanov, Иванов Сергей
            sergey ivanov, Иванов Сергей
            sergei ivanov, Иванов Сергей
            shchukina, Щукина Юлия Сергеевна
            schukina, Щукина Юлия Сергеевна
            szczukina, Щукина Юлия Сергеевна
            yulia, Щукина Юлия Сергеевна
            julia sergeevna, Щукина Юлия Сергеевна
            iuliia, Щукина Юлия Сергеевна
            chaykovsky, Чайковский Пётр Ильич
            tchaikovsky, Чайковский Пётр Ильич
            tschaikowski, Чайковский Пётр Ильич
            csajkovszkij, Чайковский Пётр Ильич
            czajkowski, Чайковский Пётр Ильич
            pyotr ilyich, Чайковский Пётр Ильич
            romashka, ООО «Ромашка и К°»
            dostoevsky, Достоевский Фёдор
            dostoyevskiy, Достоевский Фёдор
            dosztojevszkij, Достоевский Фёдор
            khrushchev, Хрущёв Никита
            khruschev, Хрущёв Никита
            kharitonov, Михаил Харитонов
            charitonow, Михаил Харитонов
            haritonov, Михаил Харитонов
            tsaritsyn, Царицын Йозеф
            caricin, Царицын Йозеф
            jozef, Царицын Йозеф
            # Latin found by Cyrillic
            ковач, Kovács Ibolya
            ковач ибоя, Kovács Ibolya
            сабо, Szabó Gergő
            са, Szabó Gergő
            харкевич, Charkiewicz Beata
            войцех, Wojciech Szczęsny
            щенсны, Wojciech Szczęsny
            # other scripts
            papadopoulos, Νίκος Παπαδόπουλος
            παπαδοπ, Νίκος Παπαδόπουλος
            giorgi, გიორგი მაისურაძე
            გიორგი, გიორგი მაისურაძე
            # wrong keyboard layout
            bdfyjd, Иванов Сергей
            Bdfyjd Cthutq, Иванов Сергей
            '{heotd', Хрущёв Никита
            лщмфсы шищднф, Kovács Ibolya
            лщмэсы, Kovács Ibolya
            ыяфиж, Szabó Gergő
            syabo, Szabó Gergő
            zsuysanna, Nagy-Horváth Zsuzsanna
            # slips of the finger
            kovasc ibolya, Kovács Ibolya
            szczeny wojciech, Wojciech Szczęsny
            papadopuolos, Νίκος Παπαδόπουλος
            zsuzsana, Nagy-Horváth Zsuzsanna
            villanszerelo, Őrségi Villanyszerelő Kft.
            vilanyserelo, Őrségi Villanyszerelő Kft.
            иавнов, Иванов Сергей
            ромшака, ООО «Ромашка и К°»
            dostoyevkiy, Достоевский Фёдор
            # parts of words
            szerelo, Őrségi Villanyszerelő Kft.
            muves, Magyar Kovácsműves Zrt.
            # phones in any notation
            +36 30 123 4567, Kovács Ibolya
            06301234567, Kovács Ibolya
            06-30/123-4567, Kovács Ibolya
            0036301234567, Kovács Ibolya
            301234567, Kovács Ibolya
            4567, Kovács Ibolya
            89165553344, Щукина Юлия Сергеевна
            8 (916) 555-33-44, Щукина Юлия Сергеевна
            +7 916 555 33 44, Щукина Юлия Сергеевна
            916 555, Щукина Юлия Сергеевна
            030 901820, François Müller-Weiß
            +49 (0)30 901820, François Müller-Weiß
            501-502-503, Wojciech Szczęsny
            kovács 4567, Kovács Ibolya
            # e-mails
            ibolya.kovacs@vasudvar.hu, Kovács Ibolya
            Ibolya.K, Kovács Ibolya
            vasudvar, Kovács Ibolya
            @bramka, Wojciech Szczęsny
            shchukina@, Щукина Юлия Сергеевна
            # addresses and other texts
            szabo karasz, Szabó Gergő
            6720, Szabó Gergő
            24681357, Őrségi Villanyszerelő Kft.
            """)
    void finds(String typed, String title) {
        assertThat(indexed.titles(EVERYBODY, typed)).first().isEqualTo(title);
    }

    @Test
    void placesExactBeforeBeginningsBeforeOtherScripts(@TempDir Path other) {
        try (Indexed similar = Indexed.of(
                other,
                person(1, "Ivan"),
                person(2, "Ivanova"),
                person(3, "Иван"),
                person(4, "Ivan Petrov"),
                person(5, "Iban"))) {
            assertThat(similar.titles(EVERYBODY, "ivan"))
                    .containsExactly("Ivan", "Ivan Petrov", "Ivanova", "Иван", "Iban");
        }
    }

    @Test
    void placesTheMostRecentFirstAmongEquals(@TempDir Path other) {
        try (Indexed similar = Indexed.of(
                other,
                person(1, "Horváth Péter").order(10),
                person(2, "Horváth Pál").order(30),
                person(3, "Horváth Panna").order(20))) {
            assertThat(similar.titles(EVERYBODY, "horváth"))
                    .containsExactly("Horváth Pál", "Horváth Panna", "Horváth Péter");
        }
    }

    @Test
    void neverFindsARowTwice() {
        assertThat(indexed.titles(EVERYBODY, "kovacs")).doesNotHaveDuplicates().contains("Kovács Ibolya");
    }

    @Test
    void scoresWhatItIsSureOfHigher() {
        Hit exact =
                indexed.index.lookUp(EVERYBODY, "иванов сергей", Set.of(), 1).get(0);
        Hit forgiven = indexed.index.lookUp(EVERYBODY, "bdfyjd", Set.of(), 1).get(0);
        assertThat(exact.score()).isEqualTo(1f);
        assertThat(forgiven.score()).isLessThan(0.5f);
    }

    @Test
    void findsNothingForNothing() {
        assertThat(indexed.titles(EVERYBODY, "")).isEmpty();
        assertThat(indexed.titles(EVERYBODY, " -- «» ")).isEmpty();
        assertThat(indexed.titles(EVERYBODY, "ъъъъ")).isEmpty();
        assertThat(indexed.titles(EVERYBODY, "*:* OR _kind:client")).isEmpty();
    }

    @Test
    void looksOnlyAmongTheKindsAskedFor() {
        assertThat(indexed.index.lookUp(EVERYBODY, "kovács", Set.of("card"), 10))
                .isEmpty();
    }
}
