"""Uploads a folder by boto3, as a careful script would: ``upload.py ENDPOINT BUCKET FOLDER``. In the peers' Python."""

import mimetypes
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
from botocore.config import Config


def main(endpoint: str, bucket: str, folder: str) -> None:
    """Put every file, with its media type, from 16 threads."""
    root = Path(folder)
    config = Config(max_pool_connections=16, request_checksum_calculation="when_required")
    client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", config=config)

    def put(file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        client.put_object(Bucket=bucket, Key=str(file.relative_to(root)), Body=file.read_bytes(), ContentType=kind)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(put, (file for file in root.rglob("*") if file.is_file())))


if __name__ == "__main__":
    main(*sys.argv[1:])
