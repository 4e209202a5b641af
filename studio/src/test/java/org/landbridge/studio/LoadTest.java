package org.landbridge.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/**
 * 50 users who compare routes at once, on loopback: no error. Each asks anew half a second to a second and a half
 * after the answer, as fast as a person can. Times are told; {@code -Dlandbridge.studio.p95=500} also holds them to a
 * limit in milliseconds, for a machine with nothing else to do.
 */
class LoadTest {
    private static final int USERS = 50;
    private static final int QUESTIONS = 12;
    private static final List<String> PLACES = List.of(
            "RULED", "RUMOW", "INNSA", "IRBND", "AZBAK", "CNSHA", "DEDUI", "NLRTM", "KZALA", "TRMER", "AEJEA", "GEPTI");
    private static final List<String> DATES = List.of("2024-06-01", "2021-03-25", "2030-06-01");
    private static final String BUILT =
            "name: open\\nwhy: a test\\nchanges: [{build: {link: astara-rasht, capacity_mt_per_year: 10}}]";

    @Test
    void fiftyUsersCompareAtOnceWithoutAnError() throws InterruptedException {
        ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
        try (TestServer server = TestServer.open()) {
            for (int i = 0; i < 40; i++) {
                ask(server, new SplittableRandom(i), errors);
            }
            long before = System.nanoTime();
            ask(server, new SplittableRandom(0), errors);
            long warm = (System.nanoTime() - before) / 1_000_000;
            List<Thread> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                SplittableRandom random = new SplittableRandom(1000 + user);
                users.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < QUESTIONS; i++) {
                        try {
                            Thread.sleep(500 + random.nextInt(1000));
                        } catch (InterruptedException e) {
                            return;
                        }
                        long start = System.nanoTime();
                        ask(server, random, errors);
                        millis.add((System.nanoTime() - start) / 1_000_000);
                    }
                }));
            }
            for (Thread user : users) {
                user.join();
            }
            assertThat(server.said).isEmpty();
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            long p95 = sorted[(int) (sorted.length * 0.95)];
            System.out.printf(
                    Locale.ROOT,
                    "studio: one user, warm: %d ms; %d users, %d answers: median %d ms, p95 %d ms, worst %d ms%n",
                    warm,
                    USERS,
                    sorted.length,
                    sorted[sorted.length / 2],
                    p95,
                    sorted[sorted.length - 1]);
            assertThat(errors).isEmpty();
            assertThat(sorted).hasSize(USERS * QUESTIONS);
            Integer limit = Integer.getInteger("landbridge.studio.p95");
            if (limit != null) {
                assertThat(p95).as("p95, ms").isLessThan(limit);
            }
        }
    }

    private static void ask(TestServer server, SplittableRandom random, ConcurrentLinkedQueue<String> errors) {
        String from = PLACES.get(random.nextInt(PLACES.size()));
        String to = PLACES.get(random.nextInt(PLACES.size()));
        String date = DATES.get(random.nextInt(DATES.size()));
        String scenarios = random.nextInt(3) == 0 ? ", \"scenarios\": [\"" + BUILT + "\"]" : "";
        String body = "{\"from\": \"%s\", \"to\": \"%s\", \"date\": \"%s\", \"against\": \"none\"%s}"
                .formatted(from, to, date, scenarios);
        HttpResponse<String> response = server.post("/api/compare", body);
        boolean same = from.equals(to) && response.statusCode() == 422;
        if (response.statusCode() != 200 && !same) {
            errors.add(response.statusCode() + " " + body + " " + response.body());
        }
    }
}
