package org.landbridge.screening.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Published ways to write a name of another script in Latin letters. They explain a match: the one that comes nearest to
 * what was written is named. Marks above letters are left out, as in a passport or a list.
 */
public enum Romanisation {
    /** ICAO Doc 9303 part 3, section 6 B; Russian passports since 2014. */
    ICAO_9303("ICAO Doc 9303 (passports)", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh \
            щ:shch ъ:ie ы:y ь: э:e ю:iu я:ia і:i ї:i є:ie ґ:g ў:u ә:a ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h ҹ:j ҝ:g ј:y ҳ:h ҷ:j ӣ:i ӯ:u"""),
    /** BGN/PCGN 1947 for Russian, with the letters of the BGN/PCGN agreements for Azeri, Kazakh and Uzbek Cyrillic. */
    BGN_PCGN("BGN/PCGN", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh \
            щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h ҹ:j ҝ:g ј:y ҳ:h ҷ:j ӣ:i ӯ:u"""),
    /** ISO 9:1995, without its marks. */
    ISO_9("ISO 9", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:e ж:z з:z и:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:c ч:c ш:s \
            щ:s ъ: ы:y ь: э:e ю:u я:a і:i ї:i є:e ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҹ:c ҝ:k ј:j ҳ:h ҷ:c ӣ:i ӯ:u"""),
    /** GOST 7.79-2000, system B. */
    GOST_7_79_B("GOST 7.79 B", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:x ц:cz ч:ch ш:sh \
            щ:shh ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҹ:j ҝ:g ј:j ҳ:h ҷ:j ӣ:i ӯ:u"""),
    /** GOST R 52535.1-2006; Russian passports from 2010 to 2014. */
    GOST_52535("GOST R 52535.1", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:tc ч:ch ш:sh \
            щ:shch ъ: ы:y ь: э:e ю:iu я:ia і:i ї:i є:e ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҹ:j ҝ:g ј:i ҳ:h ҷ:j ӣ:i ӯ:u"""),
    /** The transcription of the German Duden. */
    GERMAN("German press (Duden)", Writing.CYRILLIC, """
            а:a б:b в:w г:g д:d е:e ё:jo ж:sch з:s и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:ch ц:z ч:tsch ш:sch \
            щ:schtsch ъ: ы:y ь: э:e ю:ju я:ja і:i ї:ji є:je ґ:g ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ҹ:dsch ҝ:g ј:j ҳ:h ҷ:dsch \
            ӣ:i ӯ:u"""),
    /** The customary French transcription. */
    FRENCH("French press", Writing.CYRILLIC, """
            а:a б:b в:v г:g д:d е:e ё:io ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:ou ф:f х:kh ц:ts ч:tch ш:ch \
            щ:chtch ъ: ы:y ь: э:e ю:iou я:ia і:i ї:i є:ie ґ:g ў:ou ә:a ғ:gh қ:k ң:n ө:o ұ:ou ү:u һ:h ҹ:dj ҝ:g ј:i ҳ:h ҷ:dj \
            ӣ:i ӯ:ou"""),
    /** The Latin alphabet of Azerbaijan (1991) for its former Cyrillic one. */
    AZERBAIJANI("Azerbaijani Latin alphabet", Writing.CYRILLIC, """
            а:a б:b в:v г:q д:d е:e ё:yo ж:j з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:x ц:ts ч:c ш:s \
            щ:s ъ: ы:i ь: э:e ю:yu я:ya ғ:g ҝ:g ә:e ө:o ү:u һ:h ҹ:c ј:y і:i қ:q ң:n ұ:u ҳ:h ў:o ҷ:c ӣ:i ӯ:u"""),
    /** BGN/PCGN 1958 for Persian: what the consonants say; short vowels are not written. */
    PERSIAN("Persian, BGN/PCGN, short vowels supplied", Writing.ARABIC, """
            ا:a ب:b پ:p ت:t ث:s ج:j چ:ch ح:h خ:kh د:d ذ:z ر:r ز:z ژ:zh س:s ش:sh ص:s ض:z ط:t ظ:z ع: غ:gh ف:f ق:q ک:k \
            گ:g ل:l م:m ن:n و:v ه:h ی:i ة:t"""),
    /** BGN/PCGN 1956 for Arabic: what the consonants say; short vowels are not written. */
    ARABIC("Arabic, BGN/PCGN, short vowels supplied", Writing.ARABIC, """
            ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع: غ:gh ف:f ق:q ک:k ل:l م:m ن:n \
            و:w ه:h ی:y ة:h پ:p چ:ch ژ:zh گ:g ڤ:v""");

    private final String title;
    private final Writing writing;
    private final Map<Character, String> letters;

    Romanisation(String title, Writing writing, String table) {
        this.title = title;
        this.writing = writing;
        Map<Character, String> read = new HashMap<>();
        for (String pair : table.strip().split("\\s+")) {
            read.put(pair.charAt(0), pair.substring(2));
        }
        this.letters = Map.copyOf(read);
    }

    public String title() {
        return title;
    }

    public Writing writing() {
        return writing;
    }

    /** The word in plain Latin letters; letters that the standard does not have are left out. */
    public String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String plain = writing == Writing.ARABIC ? ArabicSounds.plain(lower) : lower;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean yeStart = this == BGN_PCGN && (c == 'е' || c == 'ё') && (i == 0 || softens(plain.charAt(i - 1)));
            text.append(yeStart ? "ye" : letters.getOrDefault(c, c < 128 ? String.valueOf(c) : ""));
        }
        return text.toString();
    }

    /** BGN/PCGN writes ye at the start, after vowels and after й, ъ, ь. */
    private static boolean softens(char before) {
        return "аеёиоуыэюяйъь".indexOf(before) >= 0;
    }
}
