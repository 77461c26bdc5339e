#!/bin/bash
# Annotates an archive with GNU parallel, on this machine or on several:
#   with-parallel.sh ARTICLES.ndjson ANALYSES.ndjson [parallel's options, such as -j4 or -S host1,host2]
# ARTICLES.ndjson has one {"id", "text", "date"?} a line. The result has as many lines, in the same order. A run that
# dies is made again; what it had printed is thrown away. The result appears when all of it is there.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
articles=$1 analyses=$2
shift 2

# parallel's own --retries would start a job again without the block that its first run has read: it lies in a file.
block='
  in=$(mktemp) && trap "rm -f $in $in.out" EXIT && cat > $in
  for try in 1 2 3; do
    TOOL --format ndjson $in > $in.out && cat $in.out && exit
  done
  exit 1'
parallel --pipe --block 1M --keep-order --halt now,fail=1 "$@" \
  "${block/TOOL/${ANNOTATOR:-article-annotator}}" < "$articles" > "$analyses.part"
mv "$analyses.part" "$analyses"
