package org.seraicrm.benchmarks;

import java.util.Random;

/**
 * A telephone number and the notations in which people write it.
 *
 * @param country calling code
 * @param national digits after it
 */
record Number(String country, String national) {

    static Number drawn(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Number("36", new String[] {"20", "30", "70"}[random.nextInt(3)] + digits(random, 7));
            case 2 -> new Number("36", "1" + (2 + random.nextInt(7)) + digits(random, 6));
            case 3 -> new Number("7", "9" + digits(random, 9));
            case 4 -> new Number("48", "5" + digits(random, 8));
            default -> new Number("49", "151" + digits(random, 8));
        };
    }

    /** From its international form. */
    static Number of(String e164) {
        var country = e164.startsWith("+7") ? e164.substring(1, 2) : e164.substring(1, 3);
        return new Number(country, e164.substring(1 + country.length()));
    }

    String e164() {
        return "+" + country + national;
    }

    /** One of the notations that a Hungarian company understands. */
    String written(Random random) {
        var area = country.equals("36") && national.startsWith("1") ? 1 : country.equals("36") ? 2 : 3;
        var first = national.substring(0, area);
        var middle = national.substring(area, area + 3);
        var last = national.substring(area + 3);
        if (country.equals("36") && random.nextBoolean()) {
            return switch (random.nextInt(4)) {
                case 0 -> "06 " + first + " " + middle + " " + last;
                case 1 -> "06-" + first + "/" + middle + "-" + last;
                case 2 -> "06" + national;
                default -> "(06 " + first + ") " + middle + last;
            };
        }
        return switch (random.nextInt(4)) {
            case 0 -> "+" + country + " " + first + " " + middle + " " + last;
            case 1 -> "00" + country + national;
            case 2 -> "+" + country + " (" + first + ") " + middle + "-" + last;
            default -> e164();
        };
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
