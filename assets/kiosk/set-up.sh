#!/bin/sh
# Sets a Debian machine up as a kiosk; to be run as root from this folder, after `juzhu` lies in
# /usr/local/bin. What it does stands step by step in the README. It may be run again.
set -eu
cd "$(dirname "$0")"

apt-get install --no-install-recommends cage foot xwayland fonts-noto-cjk dbus udisks2 udiskie \
    cups cups-client cups-filters fonts-arphic-uming

# A user who can do nothing else: no password, no shell to log in with from elsewhere.
id kiosk >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin kiosk
passwd --lock kiosk >/dev/null
usermod --append --groups lp,video,input kiosk

install -d -m 755 /etc/juzhu-kiosk
install -m 644 foot.ini /etc/juzhu-kiosk/foot.ini
install -m 755 session /etc/juzhu-kiosk/session
install -m 644 juzhu-kiosk.service /etc/systemd/system/juzhu-kiosk.service
install -d -m 700 -o kiosk -g kiosk /var/lib/juzhu-kiosk
[ -e /var/lib/juzhu-kiosk/config.toml ] ||
    install -m 600 -o kiosk -g kiosk config.toml /var/lib/juzhu-kiosk/config.toml

# Plain text with Chinese in it is printed with a font that has both.
sed -i -E 's/^[0-9A-F]+ [0-9A-F]+ ltor double .*/2E80 FFEF ltor double ARPLUmingCN/' \
    /usr/share/cups/charsets/pdf.utf-8

# Printed sheets are forgotten as soon as they are printed.
systemctl start cups
cupsctl PreserveJobFiles=No PreserveJobHistory=No

# Nothing of the memory goes to the disk.
swapoff --all
sed -i.before-juzhu -E 's/^([^#].*[[:space:]]swap[[:space:]])/# \1/' /etc/fstab

echo 'Now the PIN with which staff leave the kiosk:'
runuser -u kiosk -- env JUZHU_HOME=/var/lib/juzhu-kiosk juzhu kiosk set-pin

systemctl daemon-reload
systemctl set-default graphical.target
systemctl enable juzhu-kiosk.service
echo 'Done. It starts with the machine, or now: systemctl start juzhu-kiosk'
