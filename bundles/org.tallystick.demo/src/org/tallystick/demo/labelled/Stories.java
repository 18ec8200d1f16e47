package org.tallystick.demo.labelled;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What happens to the computers of a fleet; to each at most one thing. */
final class Stories {

    private final int computers;
    private final Rounds rounds;
    private final Random random;
    private final Deque<Box> untouched;
    private int made;

    Stories(List<Box> boxes, Rounds rounds, Random random) {
        this.computers = boxes.size();
        this.rounds = rounds;
        this.random = random;
        List<Box> shuffled = new ArrayList<>(boxes);
        Collections.shuffle(shuffled, random);
        this.untouched = new ArrayDeque<>(shuffled);
    }

    void tell() {
        each(FleetSituation.RENAMED, 20, box -> later(box, () -> rename(box)));
        each(FleetSituation.CARD_SWAPPED, 10, box -> later(box, () -> box.lan = Delivery.anyCard(random)));
        each(FleetSituation.RENAMED_AND_SWAPPED, 3, box -> later(box, () -> {
            rename(box);
            box.lan = Delivery.anyCard(random);
        }));
        each(FleetSituation.DOCKED_IN_TURN, 10, this::dockedInTurn);
        each(FleetSituation.DUAL_BOOT_ONE_SMSID, 3, box -> flip(box, box.name, box.smsid, box.name + "-L",
                box.smsid, first -> {
                }));
        each(FleetSituation.REIMAGED, 20, box -> later(box, () -> reimage(box)));
        each(FleetSituation.REIMAGED_RENAMED, 9, box -> later(box, () -> {
            reimage(box);
            rename(box);
        }));
        each(FleetSituation.REIMAGED_HANDED_ON, 6, box -> later(box, () -> {
            reimage(box);
            rename(box);
            box.logOn = "new" + box.number;
        }));
        each(FleetSituation.REIMAGED_OTHER_CARD, 4, box -> later(box, () -> {
            reimage(box);
            box.dock = Delivery.anyCard(random);
        }));
        each(FleetSituation.REIMAGED_TWICE, 1, this::reimagedTwice);
        each(FleetSituation.BOARD_REPLACED, 3, box -> later(box, () -> {
            box.replaceBoard(random);
            newSmsid(box);
        }));
        each(FleetSituation.REBUILT, 1, box -> later(box, () -> {
            box.replaceBoard(random);
            reimage(box);
        }));
        each(FleetSituation.DUAL_BOOT, 3, this::dualBoot);
        shared();
    }

    /** What two and more computers have to do with each other. */
    private void shared() {
        groups(FleetSituation.CLONE, 6, 2, 4, box -> true, this::cloned);
        groups(FleetSituation.DOCK_SHARED, 25, 2, 6, box -> box.delivery.laptop(), some -> {
            String dock = Delivery.anyCard(random);
            some.forEach(box -> box.dock = dock);
        });
        groups(FleetSituation.REPLACED, 40, 2, 2, box -> !box.name.isEmpty(), some -> {
            rounds.silence(some.get(0));
            rounds.delay(some.get(1));
            later(some.get(1), () -> takeOver(some.get(1), some.get(0)));
        });
        groups(FleetSituation.SERIAL_TWICE, 2, 2, 2, box -> !box.delivery.noName(),
                some -> some.get(1).serial = some.get(0).serial);
        groups(FleetSituation.UUID_TWICE, 2, 2, 3, box -> true,
                some -> some.forEach(box -> box.uuid = some.get(0).uuid));
        groups(FleetSituation.IMAGE_COPIED, 15, 2, 8, box -> true, some -> some.forEach(box -> {
            box.volume = some.get(0).volume;
            box.installed = some.get(0).installed;
        }));
        groups(FleetSituation.NAME_TWICE, 6, 2, 2, box -> true, some -> some.forEach(
                box -> box.name = String.format(Locale.ROOT, "PC-%03d", some.get(0).number)));
        groups(FleetSituation.BOARD_REUSED, 1, 2, 2, box -> true, some -> {
            rounds.silence(some.get(0));
            later(some.get(1), () -> {
                some.get(1).serial = some.get(0).serial;
                some.get(1).uuid = some.get(0).uuid;
                some.get(1).lan = some.get(0).lan;
            });
        });
    }

    private void dockedInTurn(Box box) {
        String dock = Delivery.anyCard(random);
        for (int round = 1; round < Rounds.LAST; round++) {
            String now = round % 2 == 1 ? dock : null;
            rounds.at(round, box, () -> box.dock = now);
        }
    }

    private void reimagedTwice(Box box) {
        for (int round : new int[] { 2, 4 }) {
            rounds.at(round, box, () -> {
                reimage(box);
                rename(box);
            });
        }
    }

    /** Two systems with their own disk volume and SMSID, started in turns. */
    private void dualBoot(Box box) {
        String volume = box.volume;
        String installed = box.installed;
        Box other = new Box(box.number, box.delivery, 0, random);
        flip(box, box.name, box.smsid, box.name + "-L", "D" + box.smsid.substring(1), first -> {
            box.volume = first ? volume : other.volume;
            box.installed = first ? installed : other.installed;
        });
    }

    /** Two identities in turns. */
    private void flip(Box box, String name, String smsid, String otherName, String otherSmsid,
            Consumer<Boolean> change) {
        for (int round = 1; round < Rounds.LAST; round++) {
            boolean first = round % 2 == 0;
            rounds.at(round, box, () -> {
                box.name = first ? name : otherName;
                box.smsid = first ? smsid : otherSmsid;
                change.accept(first);
            });
        }
    }

    /** Computers that were made from one disk and report in turns; of some the second has only just begun. */
    private void cloned(List<Box> some) {
        String smsid = some.get(0).smsid;
        rounds.clone(smsid);
        some.forEach(box -> box.smsid = smsid);
        boolean fresh = random.nextInt(10) == 0;
        for (Box box : some) {
            if (fresh && box == some.get(1)) {
                rounds.delay(box); // it comes in the last round for the first time
                continue;
            }
            for (int round = 1; round < Rounds.LAST; round++) {
                if (random.nextInt(3) > 0) {
                    rounds.at(round, box, () -> {
                    });
                }
            }
        }
    }

    private void takeOver(Box box, Box old) {
        box.name = old.name;
        box.logOn = old.logOn;
    }

    private void reimage(Box box) {
        box.install(random);
        box.age(random);
        newSmsid(box);
        if (random.nextInt(7) == 0) {
            box.logOn = "install" + random.nextInt(8); // the technician, still
        }
    }

    private void newSmsid(Box box) {
        box.smsid = String.format(Locale.ROOT, "N%07d", ++made);
    }

    private void rename(Box box) {
        box.name = String.format(Locale.ROOT, "%s-R%05d", Delivery.SITES.get(box.delivery.site()), ++made);
    }

    private void later(Box box, Runnable change) {
        rounds.at(1 + random.nextInt(Rounds.LAST - 2), box, change);
    }

    /** Tells a story of so many in a thousand computers. */
    private void each(FleetSituation situation, int inThousand, Consumer<Box> story) {
        for (int i = 0; i < Math.max(2, computers * inThousand / 1000); i++) {
            Box box = untouched.remove();
            box.situation = situation;
            story.accept(box);
        }
    }

    /** Tells a story of groups that have so many in a thousand computers together. */
    private void groups(FleetSituation situation, int inThousand, int least, int most, Predicate<Box> who,
            Consumer<List<Box>> story) {
        int left = Math.max(least, computers * inThousand / 1000);
        while (left > 0) {
            int size = least + random.nextInt(most - least + 1);
            List<Box> some = new ArrayList<>();
            for (int tries = untouched.size(); some.size() < size && tries > 0; tries--) {
                Box box = untouched.remove();
                if (who.test(box)) {
                    box.situation = situation;
                    some.add(box);
                } else {
                    untouched.add(box);
                }
            }
            if (some.size() < least) {
                return;
            }
            story.accept(some);
            left -= size;
        }
    }
}
