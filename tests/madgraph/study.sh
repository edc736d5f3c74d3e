#!/bin/sh
# study.sh ZFORGE - from a model card to a scan of dimuon cross-sections, with
# what is emitted and nothing else: within 3 % of the narrow-width prediction.
set -eu
zforge=$1
if [ ! -x "${MG5_DIR-}/bin/mg5_aMC" ] || [ -z "${PYTHON-}" ] ||
    ! command -v gfortran >/dev/null; then
    echo "skipped: needs MG5_DIR, python3 and gfortran"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for format in ufo madgraph; do
    "$zforge" emit --data . $format b3-l3-lmu-ltau-no-tau -o "$scratch" \
        >/dev/null
done
cd "$scratch/madgraph"
if "$PYTHON" -B run.py dimuon --set nosuch=1 2>err; then
    echo "an unknown parameter is accepted"
    exit 1
fi
"$PYTHON" -B scan.py dimuon --no-cuts --fixed-scale 1000 --events 2000 \
    --scan M_Zp=1000 --scan g_X=0.05,0.1
cat work/scan_dimuon.csv
"$PYTHON" -B - work/scan_dimuon.csv <<'END'
import csv
import sys

rows = list(csv.DictReader(open(sys.argv[1])))
assert len(rows) == 2, rows
for row in rows:
    assert abs(float(row['ratio']) - 1) < 0.03, row
    assert abs(float(row['width_gev']) / float(row['predicted_width_gev']) -
               1) < 1e-4, row
END
# A width that is set is that of the run and of the prediction.
"$PYTHON" -B run.py dimuon --no-cuts --fixed-scale 1000 --events 2000 \
    --set M_Zp=1000 --set g_X=0.1 --set WZp=2 >said
cat said
grep -q 'width 2 GeV' said
awk '/ratio/ { r = $NF } END { exit !(r > 0.97 && r < 1.03) }' said
