package org.landbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every command tells its help, and nothing else: a stray percent sign would be told on standard error. */
class HelpTest {
    private static final Pattern COMMAND = Pattern.compile("  ([a-z][a-z-]*) {2,}.*");

    @Test
    void everyCommandTellsItsHelp() {
        List<List<String>> commands = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < commands.size(); i++) {
            List<String> words = commands.get(i);
            boolean listed = false;
            for (String line : help(words).lines().toList()) {
                listed = line.equals("Commands:") || listed && !line.isBlank();
                Matcher command = COMMAND.matcher(line);
                if (listed && command.matches()) {
                    List<String> longer = new ArrayList<>(words);
                    longer.add(command.group(1));
                    commands.add(longer);
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(30).contains(List.of("trade", "simulate"));
    }

    private static String help(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(words);
        all.add("--help");
        PrintStream before = System.err;
        System.setErr(errors);
        int code;
        try {
            code = Main.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), errors);
        } finally {
            System.setErr(before);
        }
        assertThat(code).as(all.toString()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).as(all.toString()).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
