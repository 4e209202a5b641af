package org.landbridge.relations.evidence;

import java.util.List;
import org.landbridge.relations.votes.VoteMatrix;

/** A store of evidence. Lists are in order of their keys, and empty where nothing of the kind is there. */
public interface Evidence {
    /** Where all of it comes from, in order of kind. */
    List<EvidenceTable> tables();

    List<UnknownCode> unknownCodes();

    /** Without states and rolls if there are none. */
    VoteMatrix votes();

    List<IdealPoint> idealPoints();

    List<AllianceYear> alliances();

    List<Capability> capabilities();

    List<TradeRecord> trade();

    List<EventMonth> events();

    List<Visit> visits();

    List<ArmsTransfer> arms();

    List<TieParty> ties();
}
