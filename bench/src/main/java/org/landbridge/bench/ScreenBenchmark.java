package org.landbridge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.SanctionsList;
import org.landbridge.screening.Screened;
import org.landbridge.screening.Screener;
import org.landbridge.screening.Subject;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 1,000 names against an invented list of 50,000 entries with 200,000 names, on two threads: the screening alone, and the
 * making of the index. Names are drawn from syllables, given names and company words with frequencies like those of real
 * lists (a few words in every tenth name, a long tail of rare ones); half of the screened names are listed ones with a
 * letter changed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ScreenBenchmark {
    private static final int ENTITIES = 50_000;
    private static final int NAMES = 4;
    private static final int SUBJECTS = 1000;
    private static final String[] GIVEN = {
        "Mohammad",
        "Ali",
        "Hossein",
        "Reza",
        "Ahmad",
        "Sergei",
        "Alexander",
        "Vladimir",
        "Dmitry",
        "Igor",
        "Heydar",
        "Mehmet",
        "Nursultan",
        "Хасан",
        "Владимир",
        "محمد",
        "علی",
        "Abdul",
        "Natalia",
        "Elena"
    };
    private static final String[] COMPANY = {
        "LLC", "OOO", "Bank", "Trading", "Shipping", "Company", "Group", "International", "Oil", "JSC"
    };
    private static final String[] SYLLABLES = {
        "ka", "ri", "mov", "sha", "ba", "zi", "ni", "an", "tu", "ro", "gha", "dzh", "el", "mir", "za", "deh", "po",
        "le", "vich", "sto", "ya", "kho", "bek", "nur", "ges", "fa", "ta", "wa", "chi", "us", "or", "in"
    };

    private final SplittableRandom random = new SplittableRandom(1);
    private final SanctionsList list = list();
    private final List<Subject> subjects = subjects();
    private final Screener screener = new Screener(List.of(list));

    @Benchmark
    public List<Screened> thousandNames() {
        return screener.screen(subjects, 75, 10, 2);
    }

    @Benchmark
    public Screener index() {
        return new Screener(List.of(list));
    }

    private SanctionsList list() {
        List<ListedEntity> entities = new ArrayList<>();
        for (int i = 0; i < ENTITIES; i++) {
            boolean person = random.nextInt(10) < 6;
            List<ListedName> names = new ArrayList<>();
            for (int k = 0; k < NAMES; k++) {
                names.add(new ListedName(name(person), ListedName.Standing.ALIAS));
            }
            entities.add(new ListedEntity(
                    "E" + i,
                    person ? EntityKind.PERSON : EntityKind.ORGANISATION,
                    names,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    ""));
        }
        return new SanctionsList("invented", SanctionsList.Format.OPENSANCTIONS_CSV, "", entities);
    }

    private List<Subject> subjects() {
        List<Subject> drawn = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            String name = name(i % 3 != 0);
            if (i % 2 == 0) {
                String listed = list.entities()
                        .get(random.nextInt(ENTITIES))
                        .names()
                        .get(1)
                        .text();
                int at = random.nextInt(listed.length());
                name = listed.substring(0, at) + "o" + listed.substring(at + 1);
            }
            drawn.add(new Subject(i + 1, "", name, "", EntityKind.UNKNOWN, ""));
        }
        return drawn;
    }

    private String name(boolean person) {
        String[] common = person ? GIVEN : COMPANY;
        StringBuilder name = new StringBuilder(common[random.nextInt(common.length)]);
        for (int words = 1 + random.nextInt(3); words > 0; words--) {
            name.append(' ');
            int syllables = 2 + random.nextInt(3);
            // A square makes some syllables, and so some words, far commoner than others.
            for (int s = 0; s < syllables; s++) {
                double u = random.nextDouble();
                name.append(SYLLABLES[(int) (u * u * SYLLABLES.length)]);
            }
        }
        return name.toString();
    }
}
