package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.landbridge.network.Corridor;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.StepKind;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.json.JsonMapper;

/** Makes scenario documents of which the form is right, and breaks them. */
public final class ScenarioDocuments {
    private static final String[] MODES =
            Arrays.stream(Mode.values()).map(Mode::word).toArray(String[]::new);
    private static final String[] STEPS =
            Arrays.stream(StepKind.values()).map(StepKind::word).toArray(String[]::new);
    private static final String[] KINDS =
            Arrays.stream(PlaceKind.values()).map(PlaceKind::word).toArray(String[]::new);

    /** Every key that occurs anywhere in a scenario, and some that do not. */
    private static final List<String> KEYS = List.of(
            ("name base_date why sources changes open close build remove add scale price begin end season link place "
                            + "service state from to speed_kmh capacity_mt_per_year gauge_mm tracks electrified id "
                            + "aliases lat lon kind from_place to_place mode length_km area operator stops direction "
                            + "frequency_per_week transit_days usd_per_teu time cost capacity set step corridor rate "
                            + "process value regime authority scope subject measure states modes colour Link << notes")
                    .split(" "));

    private final RandomGenerator random;
    private final Map<Subject, List<String>> ids = new LinkedHashMap<>();
    private final List<String> corridors;
    private final List<String> areas;
    private int added;

    public ScenarioDocuments(Network network, RandomGenerator random) {
        this.random = random;
        for (Subject subject : Subject.values()) {
            ids.put(subject, List.copyOf(Known.of(network, subject)));
        }
        corridors = network.corridors().stream().map(Corridor::id).toList();
        areas = network.links().stream()
                .map(l -> l.area())
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
    }

    /** A document of which every key and value has the right form; its ids are mostly known ones. */
    public Map<String, Object> valid() {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("name", chance(10) ? "سناریو ۱" : "Scenario " + random.nextInt(100));
        top.put("why", chance(5) ? "Several\nlines: of \"words\" # and signs" : "Because");
        if (chance(50)) {
            top.put("base_date", date(2010, 2035));
        }
        if (chance(50)) {
            top.put("sources", oneOrMany("a publisher (2024)", "an assumption"));
        }
        List<Object> changes = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            changes.add(change());
        }
        top.put("changes", changes);
        return top;
    }

    private Map<String, Object> change() {
        String action = pick(ChangeReader.ACTIONS.toArray(String[]::new));
        Map<String, Object> body = new LinkedHashMap<>();
        switch (action) {
            case "open" -> subject(body, Subject.LINK, Subject.PLACE, Subject.SERVICE);
            case "close" -> subject(body, Subject.LINK, Subject.PLACE, Subject.SERVICE, Subject.STATE);
            case "remove" -> {
                subject(body, Subject.LINK, Subject.PLACE, Subject.SERVICE);
                return one(action, body);
            }
            case "build" -> {
                subject(body, Subject.LINK);
                maybe(body, "speed_kmh", number(1, 200));
                maybe(body, "capacity_mt_per_year", number(0, 1000));
                maybe(body, "gauge_mm", pick(1435, 1520, 1524, 1676));
                maybe(body, "tracks", random.nextInt(1, 9));
                maybe(body, "electrified", pick("yes", "no", "partial"));
            }
            case "add" -> {
                switch (random.nextInt(3)) {
                    case 0 -> body.put("place", place());
                    case 1 -> body.put("link", link());
                    default -> body.put("service", service());
                }
            }
            case "scale" -> {
                int which = random.nextInt(1, 8);
                if ((which & 1) != 0) {
                    body.put("time", number(0.01, 3));
                }
                if ((which & 2) != 0) {
                    body.put("cost", number(0, 3));
                }
                if ((which & 4) != 0) {
                    body.put("capacity", number(0.01, 3));
                }
                body.put("set", set());
            }
            case "price" -> {
                subject(body, Subject.RATE, Subject.PROCESS, Subject.SERVICE);
                body.put(body.containsKey("rate") ? "value" : "usd_per_teu", number(0, 3000));
            }
            case "begin" -> body.put("regime", regime());
            case "end" -> subject(body, Subject.REGIME);
            default -> {
                subject(body, Subject.LINK, Subject.SERVICE);
                body.put("open", window());
            }
        }
        if (chance(40)) {
            body.put("from", date(2015, 2025));
        }
        if (chance(40)) {
            body.put("to", date(2026, 2031));
        }
        return one(action, body);
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private Map<String, Object> place() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("id", "new-" + added++);
        place.put("name", "New place");
        maybe(place, "aliases", oneOrMany("Novy", "Nau"));
        maybe(place, "state", id(Subject.STATE));
        place.put("lat", number(10, 60));
        place.put("lon", number(30, 100));
        place.put("kind", pick(KINDS));
        return place;
    }

    private Map<String, Object> link() {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", "new-" + added++);
        link.put("from_place", id(Subject.PLACE));
        link.put("to_place", chance(50) ? "new-0" : id(Subject.PLACE));
        String mode = pick(MODES);
        link.put("mode", mode);
        link.put("length_km", number(100, 5000));
        if (mode.equals("rail") || chance(10)) {
            link.put("gauge_mm", pick(1435, 1520, 1524, 1676));
        }
        maybe(link, "tracks", random.nextInt(1, 9));
        maybe(link, "electrified", pick("yes", "no", "partial"));
        link.put("speed_kmh", number(1, 200));
        maybe(link, "capacity_mt_per_year", number(0, 1000));
        maybe(link, "area", areas.get(random.nextInt(areas.size())));
        maybe(link, "season", window());
        return link;
    }

    private Map<String, Object> service() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", "new-" + added++);
        service.put("name", "New service");
        service.put("operator", "Somebody");
        service.put("mode", pick("rail", "sea", "ferry"));
        List<Object> stops = new ArrayList<>(List.of(id(Subject.PLACE), id(Subject.PLACE)));
        if (chance(30)) {
            stops.add(id(Subject.PLACE));
        }
        service.put("stops", stops);
        maybe(service, "direction", pick("both", "forward"));
        service.put("frequency_per_week", number(0.01, 14));
        service.put("transit_days", number(0.1, 40));
        maybe(service, "usd_per_teu", number(0, 4000));
        maybe(service, "season", window());
        return service;
    }

    private Map<String, Object> set() {
        Map<String, Object> set = new LinkedHashMap<>();
        maybe(set, "step", oneOrMany(pick(STEPS), pick(STEPS)));
        maybe(set, "mode", oneOrMany(pick(MODES), pick(MODES)));
        maybe(set, "state", oneOrMany(id(Subject.STATE), id(Subject.STATE)));
        if (chance(20)) {
            set.put("corridor", oneOrMany(corridors.get(random.nextInt(corridors.size())), corridors.getFirst()));
        }
        if (chance(15)) {
            set.put("place", oneOrMany(id(Subject.PLACE), id(Subject.PLACE)));
        }
        if (chance(15)) {
            set.put("area", oneOrMany(areas.get(random.nextInt(areas.size())), areas.getFirst()));
        }
        if (set.isEmpty() || chance(10)) {
            set.put(
                    "id",
                    oneOrMany(
                            id(pick(Subject.LINK, Subject.PROCESS, Subject.RATE, Subject.SERVICE)), id(Subject.LINK)));
        }
        return set;
    }

    private Map<String, Object> regime() {
        Map<String, Object> regime = new LinkedHashMap<>();
        regime.put("id", "new-" + added++);
        regime.put("authority", pick("UN", "EU", "US", "UK", "other"));
        regime.put("name", "New regime");
        String scope = pick("state", "place", "operator", "sector");
        regime.put("scope", scope);
        regime.put(
                "subject",
                switch (scope) {
                    case "state" -> id(Subject.STATE);
                    case "place" -> id(Subject.PLACE);
                    default -> "Somebody";
                });
        regime.put("measure", "forbids");
        maybe(regime, "states", oneOrMany(id(Subject.STATE), id(Subject.STATE)));
        maybe(regime, "modes", oneOrMany(pick(MODES), pick(MODES)));
        return regime;
    }

    private void subject(Map<String, Object> body, Subject... subjects) {
        Subject subject = subjects[random.nextInt(subjects.length)];
        body.put(subject.word(), id(subject));
    }

    private String id(Subject subject) {
        List<String> known = ids.get(subject);
        return chance(2) ? "nowhere" : known.get(random.nextInt(known.size()));
    }

    private String window() {
        return chance(20)
                ? "all year"
                : String.format(
                        Locale.ROOT,
                        "%02d-%02d/%02d-%02d",
                        random.nextInt(1, 13),
                        random.nextInt(1, 29),
                        random.nextInt(1, 13),
                        random.nextInt(1, 29));
    }

    private String date(int least, int most) {
        return String.format(
                Locale.ROOT,
                "%d-%02d-%02d",
                random.nextInt(least, most + 1),
                random.nextInt(1, 13),
                random.nextInt(1, 29));
    }

    private Object number(double least, double most) {
        double number = least + random.nextDouble() * (most - least);
        long whole = Math.round(number);
        return whole >= least && whole <= most && chance(50) ? (Object) whole : (Object) number;
    }

    private Object oneOrMany(Object a, Object b) {
        return switch (random.nextInt(3)) {
            case 0 -> a;
            case 1 -> new ArrayList<>(List.of(a));
            default -> new ArrayList<>(List.of(a, b));
        };
    }

    private void maybe(Map<String, Object> map, String key, Object value) {
        if (chance(35)) {
            map.put(key, value);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Breaks a document in one place, or leaves it right by luck. */
    public void breakOnce(Map<String, Object> document) {
        List<Object> containers = new ArrayList<>();
        collect(document, containers);
        Object container = containers.get(random.nextInt(containers.size()));
        if (container instanceof Map<?, ?> any) {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) any;
            List<String> keys = List.copyOf(map.keySet());
            String key = keys.isEmpty() ? "name" : keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(6)) {
                case 0 -> map.remove(key);
                case 1 -> map.put(KEYS.get(random.nextInt(KEYS.size())), odd());
                case 2 -> map.put(KEYS.get(random.nextInt(KEYS.size())), id(Subject.LINK));
                case 3 -> map.put(key, new ArrayList<>(Arrays.asList(map.get(key))));
                case 4 -> {
                    Object value = map.remove(key);
                    map.put(KEYS.get(random.nextInt(KEYS.size())), value);
                }
                default -> map.put(key, odd());
            }
        } else {
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) container;
            switch (list.isEmpty() ? 0 : random.nextInt(3)) {
                case 0 -> list.add(odd());
                case 1 -> list.remove(random.nextInt(list.size()));
                default -> list.set(random.nextInt(list.size()), odd());
            }
        }
    }

    private static void collect(Object value, List<Object> containers) {
        if (value instanceof Map<?, ?> map) {
            containers.add(map);
            map.values().forEach(v -> collect(v, containers));
        } else if (value instanceof List<?> list) {
            containers.add(list);
            list.forEach(v -> collect(v, containers));
        }
    }

    private Object odd() {
        return switch (random.nextInt(24)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> 0;
            case 3 -> -1;
            case 4 -> 1.5;
            case 5 -> 201;
            case 6 -> 1e9;
            case 7 -> 1e-9;
            case 8 -> "";
            case 9 -> " ";
            case 10 -> "0.5";
            case 11 -> "2024-02-30";
            case 12 -> "1899-12-31";
            case 13 -> "2023-02-29";
            case 14 -> "02-29/02-30";
            case 15 -> "02-29/01-31";
            case 16 -> "x".repeat(random.nextInt(195, 206));
            case 17 -> "a\nb";
            case 18 -> "a\u0007b";
            case 19 -> "\u202Egnorts";
            case 20 -> new ArrayList<>();
            case 21 -> new LinkedHashMap<>();
            case 22 -> new ArrayList<>(List.of(new ArrayList<>(), 5));
            default -> " rail ";
        };
    }

    /** As JSON, which is YAML too. */
    public static String json(Object document) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    /** As YAML in the style of people. */
    public static String yaml(Object document) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(document);
    }
}
