# What a build needs, found or fetched. To be sourced by bash, with "root" set to the folder of the checkout:
#
#   need_jdk        sets and exports JAVA_HOME: a JDK 21 or newer
#   need_maven      sets maven: the program of the Maven version that the build is made for
#   need_screen     a screen in memory (Xvfb) and GTK, for tests of the console and pictures of it
#   host_platform   prints os/ws/arch of this machine, host_product the folder of its product
#   build_begins / build_ends   the marks by which ./tallystick knows that the product is up to date
#
# Every word goes to standard error. What cannot be had ends the shell with exit code 3 and one line to type.

build=$root/.build
maven_version=3.9.16

say() { printf '%s\n' "$*" >&2; }

# --- Java

# Prints the major version of the JDK in a folder, 0 when there is none.
jdk_major() {
  local version=0
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  printf '%s' "${version:-0}"
}

# Prints folders in which a JDK may be, the wanted ones first.
jdk_candidates() {
  local program
  [ ! -r "$build/java-home" ] || cat "$build/java-home"
  printf '%s\n' "${JAVA_HOME:-}" "${JDK_HOME:-}"
  program=$(command -v javac 2>/dev/null) || program=
  if [ -n "$program" ]; then
    program=$(readlink -f "$program" 2>/dev/null || printf '%s' "$program")
    printf '%s\n' "${program%/bin/javac}"
  fi
  if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 21+ 2>/dev/null; fi
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/*java*/* /opt/jdk/* /opt/*temurin* \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

find_jdk() {
  local folder
  while IFS= read -r folder; do
    if [ -n "$folder" ] && [ "$(jdk_major "$folder")" -ge 21 ]; then
      JAVA_HOME=$folder
      export JAVA_HOME
      mkdir -p "$build"
      printf '%s\n' "$JAVA_HOME" >"$build/java-home"
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}

need_jdk() {
  find_jdk && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "Installing a Java development kit ..."
    apt_install openjdk-21-jdk-headless || apt_install openjdk-25-jdk-headless
    find_jdk && return
  fi
  say "Tallystick needs a Java development kit (JDK) 21 or newer, and none was found."
  say "Install one, for example Eclipse Temurin, and type:  export JAVA_HOME=its-folder"
  exit 3
}

# --- Maven

need_maven() {
  maven=$build/maven-$maven_version/bin/mvn
  [ ! -x "$maven" ] || return 0
  local system
  if ! system=$(command -v mvn 2>/dev/null); then
    need_packages maven
    system=mvn
  fi
  say "Fetching Maven $maven_version ..."
  # Unpacked beside its place and moved there whole, so that half of it is never taken for it. In a folder without a
  # pom.xml, because an older Maven cannot read ours.
  local scratch
  scratch=$(mktemp -d "$build/maven.XXXXXX") || exit 3
  if ! (cd "$scratch" && "$system" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$scratch") \
    >"$build/maven.log" 2>&1; then
    tail -n 20 "$build/maven.log" >&2
    say "Maven $maven_version could not be fetched; the whole output is in $build/maven.log"
    rm -rf "$scratch"
    exit 3
  fi
  chmod +x "$scratch/apache-maven-$maven_version/bin/mvn"
  rm -rf "$build/maven-$maven_version"
  mv "$scratch/apache-maven-$maven_version" "$build/maven-$maven_version"
  rm -rf "$scratch"
}

# --- packages of the system

apt_install() {
  mkdir -p "$build"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
    >"$build/apt.log" 2>&1
}

# Installs Debian packages, or says the one line that does.
need_packages() {
  if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
      say "Installing $* ..."
      apt_install "$@" && return
      tail -n 5 "$build/apt.log" >&2
    fi
    say "Please type:  sudo apt-get update && sudo apt-get install -y $*"
  else
    say "Please install what Debian calls:  $*"
  fi
  exit 3
}

have_library() { ldconfig -p 2>/dev/null | grep -q "$1" || /sbin/ldconfig -p 2>/dev/null | grep -q "$1"; }

need_gtk() {
  [ "$(uname -s)" = Linux ] || return 0
  have_library libgtk-3.so.0 || need_packages libgtk-3-0 dbus-x11 at-spi2-core adwaita-icon-theme fonts-dejavu-core
}

need_screen() {
  [ "$(uname -s)" = Linux ] || return 0
  if ! command -v xvfb-run >/dev/null 2>&1 || ! command -v xauth >/dev/null 2>&1 || ! have_library libgtk-3.so.0; then
    need_packages xvfb xauth libgtk-3-0 dbus-x11 at-spi2-core adwaita-icon-theme fonts-dejavu-core
  fi
}

# --- the product

host_platform() {
  case $(uname -s)/$(uname -m) in
    Darwin/arm64) printf macosx/cocoa/aarch64 ;;
    Darwin/*) printf macosx/cocoa/x86_64 ;;
    *) printf linux/gtk/x86_64 ;;
  esac
}

host_product() {
  local platform
  platform=$(host_platform)
  printf '%s' "$root/releng/org.tallystick.product/target/products/org.tallystick.app.product/$platform"
  case $platform in macosx/*) printf /Eclipse.app/Contents/Eclipse ;; esac
}

# The lock lasts as long as the shell that takes it, and the Maven that it starts.
build_lock() {
  mkdir -p "$build"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$build/lock"
    flock 9
  fi
}

# What is changed while a build runs must count as changed, so the mark carries the time of the beginning.
build_begins() {
  rm -f "$build/stamp" "$build/cli.jsa"
  touch "$build/began"
}

build_ends() {
  train
  mv "$build/began" "$build/stamp"
}

# A first run of the command line leaves its loaded classes in an archive of the JVM, for quick starts from then on.
# It is made apart and moved into place whole. Failing, it costs speed alone.
train() {
  local scratch
  scratch=$(mktemp -d "$build/train.XXXXXX") || return 0
  TALLYSTICK_TRAIN=$scratch/cli.jsa "$(host_product)/tallystick" demo --dir "$scratch/demo" --computers 40 \
    >"$build/train.log" 2>&1 </dev/null
  if [ -s "$scratch/cli.jsa" ]; then mv "$scratch/cli.jsa" "$build/cli.jsa"; fi
  rm -rf "$scratch"
}
