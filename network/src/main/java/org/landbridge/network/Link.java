package org.landbridge.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Physical infrastructure between two places, one mode, passable both ways.
 *
 * @param lengthKm stated length, never the drawn one
 * @param gaugeMm track gauge of a rail link, 0 for other modes
 * @param tracks number of tracks, 0 if not known or not a railway
 * @param electrified yes, no, partial or blank
 * @param speedKmh speed of freight while it moves
 * @param capacityMtPerYear million tonnes a year, NaN if not known
 * @param area water area of a sea, ferry or waterway link, else blank
 * @param season yearly window in which the link is navigable, null for all year
 * @param status whether it carries freight within {@code validity}
 * @param expectedDate when a planned link is due, if anyone has said
 */
public record Link(
        String id,
        String from,
        String to,
        Mode mode,
        double lengthKm,
        int gaugeMm,
        int tracks,
        String electrified,
        double speedKmh,
        double capacityMtPerYear,
        String area,
        @Nullable Season season,
        LinkStatus status,
        Validity validity,
        @Nullable LocalDate expectedDate,
        Evidence evidence)
        implements Dated<Link> {

    /** Freight moves over it on the date, season included. */
    public boolean carriesFreight(LocalDate date) {
        return status == LinkStatus.OPEN && validity.contains(date) && (season == null || season.contains(date));
    }

    public Link withStatus(LinkStatus newStatus, Validity newValidity) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                speedKmh,
                capacityMtPerYear,
                area,
                season,
                newStatus,
                newValidity,
                expectedDate,
                evidence);
    }

    public Link withSpeed(double newSpeedKmh, Evidence newEvidence) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                newSpeedKmh,
                capacityMtPerYear,
                area,
                season,
                status,
                validity,
                expectedDate,
                newEvidence);
    }

    @Override
    public Link withValidity(Validity newValidity) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                speedKmh,
                capacityMtPerYear,
                area,
                season,
                status,
                newValidity,
                expectedDate,
                evidence);
    }

    public Link withSeason(@Nullable Season newSeason) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                speedKmh,
                capacityMtPerYear,
                area,
                newSeason,
                status,
                validity,
                expectedDate,
                evidence);
    }

    public Link withCapacity(double newCapacityMtPerYear, Evidence newEvidence) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                speedKmh,
                newCapacityMtPerYear,
                area,
                season,
                status,
                validity,
                expectedDate,
                newEvidence);
    }

    public Link withEvidence(Evidence newEvidence) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                gaugeMm,
                tracks,
                electrified,
                speedKmh,
                capacityMtPerYear,
                area,
                season,
                status,
                validity,
                expectedDate,
                newEvidence);
    }

    public Link withTrack(int newGaugeMm, int newTracks, String newElectrified) {
        return new Link(
                id,
                from,
                to,
                mode,
                lengthKm,
                newGaugeMm,
                newTracks,
                newElectrified,
                speedKmh,
                capacityMtPerYear,
                area,
                season,
                status,
                validity,
                expectedDate,
                evidence);
    }
}
