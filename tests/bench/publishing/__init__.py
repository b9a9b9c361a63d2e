"""What publishing costs, beside boto3, ``aws s3 sync`` and rclone: ``make bench-publish``."""
