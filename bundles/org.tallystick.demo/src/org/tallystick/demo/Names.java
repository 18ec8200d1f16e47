package org.tallystick.demo;

import java.util.List;

/** Invented people. */
final class Names {

    /**
     * A user.
     *
     * @param logOn    what he or she types
     * @param fullName as written in the country
     */
    record Person(String logOn, String fullName) {
    }

    static final List<Person> GERMAN = List.of(person("j.müller", "Jörg Müller"),
            person("k.schäfer", "Käthe Schäfer"), person("g.groß", "Günther Groß"), person("u.weiß", "Ursula Weiß"),
            person("b.köhler", "Björn Köhler"), person("s.jäger", "Sören Jäger"), person("h.böhm", "Heike Böhm"),
            person("a.voss", "Annegret Voß"), person("t.krämer", "Tobias Krämer"), person("m.lüders", "Marga Lüders"),
            person("f.özdemir", "Fatma Özdemir"), person("p.d'angelo", "Pia D'Angelo"));

    static final List<Person> NORDIC = List.of(person("åse.bjørnstad", "Åse Bjørnstad"),
            person("søren.kjær", "Søren Kjær"), person("øyvind.åsen", "Øyvind Åsen"),
            person("märta.öberg", "Märta Öberg"), person("lærke.nygård", "Lærke Nygård"),
            person("bjørn.dæhlie", "Bjørn Dæhlie"), person("kåre.sæther", "Kåre Sæther"),
            person("guðrun.jonsdottir", "Guðrún Jónsdóttir"), person("jørn.ødegård", "Jørn Ødegård"));

    static final List<Person> GREEK = List.of(person("gpapadopoulos", "Γιώργος Παπαδόπουλος"),
            person("enikolaou", "Ελένη Νικολάου"), person("dvlachou", "Δήμητρα Βλάχου"),
            person("kgeorgiou", "Κώστας Γεωργίου"), person("achristou", "Αθηνά Χρήστου"),
            person("smakris", "Σπύρος Μακρής"));

    static final List<Person> JAPANESE = List.of(person("sato.ken", "佐藤 健"), person("suzuki.s", "鈴木 さくら"),
            person("takahashi.y", "高橋 ゆうき"), person("tanaka.h", "田中 浩"), person("ito.m", "伊藤 美咲"),
            person("watanabe.r", "渡辺 リョウ"), person("yamamoto.a", "山本 葵"));

    private Names() {
    }

    private static Person person(String logOn, String fullName) {
        return new Person(logOn, fullName);
    }
}
