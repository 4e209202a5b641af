package org.landbridge.app.file;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landbridge.relations.votes.Issue;
import org.landbridge.relations.votes.Roll;
import org.landbridge.relations.votes.StateCodes;
import org.landbridge.relations.votes.Vote;
import org.landbridge.relations.votes.VoteJoin;
import org.landbridge.relations.votes.VoteMatrix;

/** Votes as rows: {@code rolls}, numbered in order of date, and {@code votes}, one for each state and roll. */
final class StoredVotes {
    /** A roll; the flags are blocks of the agenda. */
    record StoredRoll(
            int roll,
            String id,
            LocalDate date,
            int session,
            String resolution,
            String title,
            boolean middleEast,
            boolean nuclear,
            boolean disarmament,
            boolean humanRights,
            boolean colonialism,
            boolean development) {
        static StoredRoll of(int number, Roll roll) {
            Set<Issue> issues = roll.issues();
            return new StoredRoll(
                    number,
                    roll.id(),
                    roll.date(),
                    roll.session(),
                    roll.resolution(),
                    roll.title(),
                    issues.contains(Issue.MIDDLE_EAST),
                    issues.contains(Issue.NUCLEAR),
                    issues.contains(Issue.DISARMAMENT),
                    issues.contains(Issue.HUMAN_RIGHTS),
                    issues.contains(Issue.COLONIALISM),
                    issues.contains(Issue.DEVELOPMENT));
        }

        Roll toRoll() {
            Set<Issue> issues = EnumSet.noneOf(Issue.class);
            add(issues, Issue.MIDDLE_EAST, middleEast);
            add(issues, Issue.NUCLEAR, nuclear);
            add(issues, Issue.DISARMAMENT, disarmament);
            add(issues, Issue.HUMAN_RIGHTS, humanRights);
            add(issues, Issue.COLONIALISM, colonialism);
            add(issues, Issue.DEVELOPMENT, development);
            return new Roll(id, date, session, resolution, title, issues);
        }

        private static void add(Set<Issue> issues, Issue issue, boolean flag) {
            if (flag) {
                issues.add(issue);
            }
        }
    }

    /** @param vote yes, abstain, no, absent or not_member */
    record StoredVote(String state, int roll, LocalDate date, int session, String vote) {}

    static final RecordTable<StoredRoll> ROLLS = new RecordTable<>("rolls", StoredRoll.class);
    static final RecordTable<StoredVote> VOTES = new RecordTable<>("votes", StoredVote.class);

    private StoredVotes() {}

    static void writeRolls(Writer file, int importId, VoteMatrix votes) throws IOException {
        for (int r = 0; r < votes.rolls().size(); r++) {
            ROLLS.write(file, importId, StoredRoll.of(r, votes.rolls().get(r)));
        }
    }

    static void writeVotes(Writer file, int importId, VoteMatrix votes) throws IOException {
        for (int s = 0; s < votes.states().size(); s++) {
            for (int r = 0; r < votes.rolls().size(); r++) {
                Roll roll = votes.rolls().get(r);
                String vote = votes.vote(s, r).name().toLowerCase(Locale.ROOT);
                VOTES.write(
                        file, importId, new StoredVote(votes.states().get(s), r, roll.date(), roll.session(), vote));
            }
        }
    }

    /** Rolls that a source adds, numbered on. */
    static void writeRolls(Writer file, int importId, VoteMatrix before, VoteMatrix votes, VoteJoin join)
            throws IOException {
        int number = before.rolls().size();
        for (int r : join.added()) {
            ROLLS.write(file, importId, StoredRoll.of(number++, votes.rolls().get(r)));
        }
    }

    /** Votes of all states on the rolls that a source adds, and of new states on the old rolls. */
    static void writeVotes(
            Writer file, int importId, List<Roll> stored, VoteMatrix before, VoteMatrix votes, VoteJoin join)
            throws IOException {
        List<String> all = new ArrayList<>(before.states());
        all.addAll(join.newStates());
        for (String state : all) {
            int row = votes.find(state);
            int number = before.rolls().size();
            for (int r : join.added()) {
                Roll roll = votes.rolls().get(r);
                write(file, importId, state, number++, roll, row < 0 ? untold(state, roll) : votes.vote(row, r));
            }
        }
        for (String state : join.newStates()) {
            for (int r = 0; r < stored.size(); r++) {
                write(file, importId, state, r, stored.get(r), untold(state, stored.get(r)));
            }
        }
    }

    private static Vote untold(String state, Roll roll) {
        return StateCodes.standard().seated(state, roll.date()) ? Vote.ABSENT : Vote.NOT_MEMBER;
    }

    private static void write(Writer file, int importId, String state, int number, Roll roll, Vote vote)
            throws IOException {
        String word = vote.name().toLowerCase(Locale.ROOT);
        VOTES.write(file, importId, new StoredVote(state, number, roll.date(), roll.session(), word));
    }

    /** Rolls in the order of their numbers. */
    static List<Roll> readRolls(Connection connection) throws SQLException {
        return ROLLS.read(connection).stream().map(StoredRoll::toRoll).toList();
    }

    /** A state's votes come as one text of codes: a million rows are slow to fetch one by one. */
    static VoteMatrix read(Connection connection) throws SQLException {
        List<Roll> rolls = readRolls(connection);
        List<String> states = new ArrayList<>();
        List<byte[]> votes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT state, string_agg(CASE vote WHEN 'yes' THEN '0'"
                        + " WHEN 'abstain' THEN '1' WHEN 'no' THEN '2' WHEN 'not_member' THEN '4' ELSE '3' END, ''"
                        + " ORDER BY roll) FROM votes GROUP BY state ORDER BY state")) {
            while (result.next()) {
                String codes = result.getString(2);
                if (codes.length() != rolls.size()) {
                    throw new SQLException("the votes of " + result.getString(1) + " do not match the rolls");
                }
                byte[] row = new byte[rolls.size()];
                for (int r = 0; r < row.length; r++) {
                    row[r] = code(codes.charAt(r));
                }
                states.add(result.getString(1));
                votes.add(row);
            }
        }
        return VoteMatrix.of(states, rolls, votes.toArray(byte[][]::new));
    }

    private static byte code(char digit) {
        return switch (digit) {
            case '0' -> Vote.YES.code();
            case '1' -> Vote.ABSTAIN.code();
            case '2' -> Vote.NO.code();
            case '4' -> Vote.NOT_MEMBER.code();
            default -> Vote.ABSENT.code();
        };
    }
}
