package org.landbridge.screening.name;

import java.util.Map;

/** Sounds of words in Cyrillic letters: Russian, Ukrainian, Belarusian, Azeri, Kazakh, Uzbek, Kyrgyz, Tajik, Tatar. */
final class CyrillicSounds {
    private static final Map<Character, String> LETTERS = letters();

    private CyrillicSounds() {}

    static String of(String word) {
        StringBuilder sounds = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'д' && i + 1 < word.length() && word.charAt(i + 1) == 'ж') {
                sounds.append('J');
                i++;
            } else {
                sounds.append(LETTERS.getOrDefault(c, c < 128 ? String.valueOf(c) : ""));
            }
        }
        return Sounds.withoutDoubles(sounds);
    }

    private static Map<Character, String> letters() {
        String pairs = "а:a б:b в:v г:g ґ:g ғ:G д:d е:e ё:O ж:Z з:z и:i й:y к:k қ:q л:l м:m н:n ң:n о:o ө:O п:p р:r с:s"
                + " т:t у:u ұ:u ү:U ў:u ф:f х:x ҳ:h һ:h ц:T ч:C ҹ:J ҷ:J ш:S щ:W ъ: ы:I ь: э:e ю:yu я:ya і:i ї:yi є:ye"
                + " ә:E ј:y ҝ:g ӣ:i ӯ:u ҡ:q ҙ:z ҫ:s џ:J љ:l њ:n ћ:C ђ:J ѓ:g ќ:k ѕ:z ӑ:a ӗ:e җ:J ҥ:n";
        Map<Character, String> letters = new java.util.HashMap<>();
        for (String pair : pairs.split(" ")) {
            letters.put(pair.charAt(0), pair.substring(2));
        }
        return Map.copyOf(letters);
    }
}
