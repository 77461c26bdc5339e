#!/usr/bin/python3
"""Annotates an archive with Dask, on this machine or on a cluster:

  with_dask.py ARTICLES.ndjson ANALYSES.ndjson [--scheduler ADDRESS] [--workers N]

ARTICLES.ndjson has one {"id", "text", "date"?} a line. The result has as many lines, in the same order. The task of a
worker that dies is done by another. The result appears when all of it is there.
"""

import argparse
import itertools
import os
import subprocess

from distributed import Client, LocalCluster

LINES_A_TASK = 500


def annotate(lines, tool):
    """Runs the tool once over some lines; a failure of it is one of the task, which Dask tries again."""
    run = subprocess.run([tool, "--format", "ndjson"], input=b"".join(lines), stdout=subprocess.PIPE, check=True)
    if run.stdout.count(b"\n") != len(lines):
        raise RuntimeError(f"{tool}: {len(lines)} lines in, {run.stdout.count(bytes([10]))} out")
    return run.stdout


def parts_of(path):
    with open(path, "rb") as articles:
        while lines := [line for line in itertools.islice(articles, LINES_A_TASK) if line.strip()]:
            yield lines if lines[-1].endswith(b"\n") else [*lines[:-1], lines[-1] + b"\n"]


def run(client, articles, analyses, tool, ahead):
    """Writes the parts in order, with at most `ahead` of them under way, so that memory does not grow."""
    parts = parts_of(articles)

    def start(count):
        for part in itertools.islice(parts, count):
            under_way.append(client.submit(annotate, part, tool, pure=False, retries=5))

    under_way = []
    start(ahead)
    with open(analyses + ".part", "wb") as out:
        while under_way:
            out.write(under_way.pop(0).result())
            start(1)
    os.replace(analyses + ".part", analyses)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("analyses")
    parser.add_argument("--scheduler", help="address of a running scheduler; without it workers are started here")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many to start here")
    options = parser.parse_args()
    tool = os.environ.get("ANNOTATOR", "article-annotator")
    if options.scheduler:
        with Client(options.scheduler) as client:
            run(client, options.articles, options.analyses, tool, 4 * max(1, len(client.scheduler_info()["workers"])))
        return
    with LocalCluster(options.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster:
        with Client(cluster) as client:
            run(client, options.articles, options.analyses, tool, 4 * options.workers)


if __name__ == "__main__":
    main()
