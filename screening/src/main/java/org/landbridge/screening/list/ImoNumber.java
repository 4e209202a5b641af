package org.landbridge.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IMO ship numbers: seven digits, the last a check digit (IMO resolution A.1117(30)). */
final class ImoNumber {
    private static final Pattern IN_TEXT =
            Pattern.compile("\\bIMO\\s*(?:number|no\\.?|nr\\.?)?\\s*[:#-]?\\s*(\\d{7})\\b", Pattern.CASE_INSENSITIVE);

    private ImoNumber() {}

    /** Every number that the text calls an IMO number and whose check digit is right. */
    static List<String> find(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            if (isValid(matcher.group(1))) {
                numbers.add(matcher.group(1));
            }
        }
        return numbers;
    }

    /** The text without what it says of IMO numbers. */
    static String without(String text) {
        return IN_TEXT.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\(\\s*\\)", " ")
                .strip();
    }

    /** Whether seven digits end in their check digit. */
    static boolean isValid(String digits) {
        if (!digits.matches("\\d{7}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (digits.charAt(i) - '0') * (7 - i);
        }
        return sum % 10 == digits.charAt(6) - '0';
    }
}
