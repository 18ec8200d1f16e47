package org.tallystick.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The programs that computers of the demo choose from. */
final class Programs {

    /** A program as an agent finds it. */
    record Program(String name, String version, String publisher) {

        /** The same, one release later. */
        Program updated() {
            int dot = version.lastIndexOf('.');
            String last = version.substring(dot + 1);
            return new Program(name, version.substring(0, dot + 1) + (Integer.parseInt(last) + 1), publisher);
        }
    }

    private static final String[] PRODUCTS = {
            "7-Zip;24.09;Igor Pavlov", "Adobe Acrobat Reader;24.005.20320;Adobe",
            "Adobe Creative Cloud;6.5.0;Adobe Inc.",
            "AutoCAD LT 2025;25.0.58;Autodesk", "Audacity;3.7.1;Audacity Team", "Bitwarden;2024.12.1;Bitwarden Inc.",
            "Blender;4.3.2;Blender Foundation", "CADfix;13.1;ITI", "Cisco AnyConnect;4.10.8029;Cisco Systems, Inc.",
            "Citrix Workspace;24.9.10;Citrix Systems, Inc.", "DATEV-Arbeitsplatz;18.1;DATEV eG",
            "DBeaver;24.3.2;DBeaver Corp",
            "Docker Desktop;4.37.1;Docker Inc.", "Eclipse Temurin JDK;21.0.5;Eclipse Adoptium",
            "ELSTER Formular Prüfer;1.12;Bayerisches Landesamt für Steuern", "Everything;1.4.1;voidtools",
            "FileZilla;3.68.1;Tim Kosse", "Foxit PDF Reader;2024.4.0;Foxit Software Inc.", "GIMP;2.10.38;The GIMP Team",
            "Git;2.47.1;The Git Development Community", "Google Chrome;131.0.6778;Google LLC",
            "Greenshot;1.3.274;Greenshot",
            "HP Support Assistant;9.38.5;HP Inc.", "IrfanView;4.70;Irfan Skiljan", "Inkscape;1.4;Inkscape",
            "JetBrains Toolbox;2.5.3;JetBrains s.r.o.", "KeePassXC;2.7.9;KeePassXC Team",
            "LabVIEW Runtime;24.5;National Instruments",
            "Lenovo Vantage;10.2412.16;Lenovo", "LibreOffice;24.8.4;The Document Foundation",
            "MATLAB;24.2;The MathWorks, Inc.",
            "Microsoft 365 Apps;16.0.18227;Microsoft Corporation", "Microsoft Edge;131.0.2903;Microsoft Corporation",
            "Microsoft SQL Server Management Studio;20.2.30;Microsoft Corporation",
            "Microsoft Teams;24335.208;Microsoft",
            "Microsoft Visual C++ 2022 Redistributable;14.42.34433;Microsoft Corporation",
            "Microsoft Visual C++ 2013 Redistributable;12.0.40664;Microsoft Corporation", "MiKTeX;24.1;MiKTeX.org",
            "Mozilla Firefox;133.0.3;Mozilla", "Mozilla Thunderbird;128.5.2;Mozilla", "MySQL Workbench;8.0.40;Oracle",
            "Node.js;22.12.0;Node.js Foundation", "Notepad++;8.7.4;Notepad++ Team",
            "NVIDIA Graphics Driver;566.36;NVIDIA Corporation",
            "OBS Studio;31.0.0;OBS Project", "Obsidian;1.7.7;Obsidian", "OpenVPN;2.6.12;OpenVPN, Inc.",
            "Paint.NET;5.1.2;dotPDN LLC",
            "PDFCreator;5.3.3;Avanquest pdfforge", "pgAdmin 4;8.14;The pgAdmin Development Team",
            "PowerToys;0.87.1;Microsoft Corporation",
            "PuTTY;0.82;Simon Tatham", "Python;3.13.1;Python Software Foundation", "QGIS;3.40.2;QGIS.ORG",
            "R;4.4.2;R Core Team",
            "Rufus;4.6;Akeo Consulting", "SAP GUI;8.00.8;SAP SE", "Signal;7.36.0;Signal Messenger, LLC",
            "Skype;8.134.0;Microsoft S.A.",
            "SnagIt;2024.4;TechSmith Corporation", "SolidWorks eDrawings;33.0;Dassault Systèmes",
            "Sumatra PDF;3.5.2;Krzysztof Kowalczyk",
            "Sysmon;15.15;Sysinternals", "TeamViewer;15.61.3;TeamViewer", "TeXstudio;4.8.5;Benito van der Zander",
            "TortoiseSVN;1.14.7;TortoiseSVN", "Total Commander;11.03;Ghisler", "TreeSize Free;4.7.3;JAM Software",
            "VeraCrypt;1.26.18;AM Crypto", "Visual Studio Code;1.96.0;Microsoft Corporation",
            "VLC media player;3.0.21;VideoLAN",
            "VMware Tools;12.5.0;Broadcom", "WinMerge;2.16.44;Thingamahoochie Software", "WinRAR;7.01;win.rar GmbH",
            "WinSCP;6.3.6;Martin Prikryl", "Wireshark;4.4.2;Wireshark Foundation", "Zoom Workplace;6.3.0;Zoom",
            "Zotero;7.0.11;Corporation for Digital Scholarship" };

    private static final List<Program> POOL = pool();

    private Programs() {
    }

    /** Ten to sixty programs, in the order of their names. */
    static List<Program> choose(Random random) {
        List<Program> shuffled = new ArrayList<>(POOL);
        Collections.shuffle(shuffled, random);
        List<Program> chosen = new ArrayList<>(shuffled.subList(0, 10 + random.nextInt(51)));
        chosen.sort((a, b) -> a.name().compareTo(b.name()));
        return chosen;
    }

    /** A program that is not in a list. */
    static Program other(List<Program> installed, Random random) {
        List<String> names = installed.stream().map(Program::name).toList();
        List<Program> others = POOL.stream().filter(program -> !names.contains(program.name())).toList();
        return others.get(random.nextInt(others.size()));
    }

    private static List<Program> pool() {
        List<Program> pool = new ArrayList<>(PRODUCTS.length);
        for (String product : PRODUCTS) {
            String[] parts = product.split(";");
            pool.add(new Program(parts[0], parts[1], parts[2]));
        }
        return List.copyOf(pool);
    }
}
