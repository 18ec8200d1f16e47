package org.tallystick.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.Sighting;

/** What the time line and the waterfall draw, without a window. */
class PicturesTest {

    private static Instant day(int day) {
        return Instant.parse("2026-03-%02dT12:00:00Z".formatted(day));
    }

    @Test
    void timesKeepTheirOrderAndPlaceInTheRoom() {
        TimeScale scale = TimeScale.over(day(1), day(11), 100, 500);

        assertThat(scale.x(day(1))).isBetween(101, 150);
        assertThat(scale.x(day(11))).isBetween(550, 599);
        assertThat(scale.x(day(6))).isBetween(345, 355);
        List<TimeScale.Tick> ticks = scale.ticks(60, ZoneOffset.UTC);
        assertThat(ticks).hasSizeBetween(3, 9).extracting(TimeScale.Tick::label).contains("03-04");
        assertThat(ticks).allMatch(tick -> tick.x() >= 100 && tick.x() <= 600);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void oneMomentAloneAndManyYearsHaveTicksTheirLabelsFitIn() {
        assertThat(TimeScale.over(day(1), day(1), 0, 300).x(day(1))).isEqualTo(150);
        TimeScale years = TimeScale.over(Instant.parse("1996-01-01T00:00:00Z"), day(1), 0, 300);
        assertThat(years.isLong()).isTrue();
        assertThat(years.ticks(80, ZoneOffset.UTC)).hasSizeBetween(1, 4);
    }

    @Test
    void onlyChangesOfTheIdentityAreFlips() {
        List<Sighting> sightings = List.of(new Sighting(0, day(1), day(2), 1), new Sighting(1, day(3), day(3), 2),
                new Sighting(1, day(4), day(4), 3), new Sighting(0, day(5), day(6), 4));
        assertThat(TimeLine.flips(sightings)).isEqualTo(2);
        assertThat(TimeLine.flips(List.of())).isZero();
    }

    @Test
    void barsBeginWhereTheOneAboveEndedAndTheLastIsTheSum() {
        List<Waterfall.Step> steps = Waterfall.steps(List.of(new Evidence("PRIOR", "", "Rare.", -12.0),
                new Evidence("ATTRIBUTE", "Serial number", "Agrees.", 14.5),
                new Evidence("JUNK", "NetCardID", "Says nothing.", 0.0),
                new Evidence("NOTE", "", "Not weighed.", null)));

        assertThat(steps).extracting(Waterfall.Step::from).containsExactly(0.0, -12.0, 2.5, 0.0);
        assertThat(steps).extracting(Waterfall.Step::to).containsExactly(-12.0, 2.5, 2.5, 2.5);
        assertThat(steps.get(3).sum()).isTrue();
        assertThat(Waterfall.steps(List.of())).isEmpty();
    }

    @Test
    void bitsAreTheLogarithmOfTheOdds() {
        assertThat(Waterfall.bits(0.5)).isZero();
        assertThat(Waterfall.bits(0.75)).isEqualTo(Math.log(3) / Math.log(2));
        assertThat(Waterfall.bits(0.2)).isEqualTo(-2.0, offset(1e-9));
    }
}
