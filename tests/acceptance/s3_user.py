"""Amazon's own library at a server of this machine: URL make | list KEY SECRET | put KEY SECRET NAME HEX. Answers JSON."""

import json
import sys
from typing import Any

import boto3  # type: ignore[import-not-found]  # of the checks' own environment


def client(service: str, url: str, key: str = "set", secret: str = "up") -> Any:
    return boto3.client(
        service,
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=key,
        aws_secret_access_key=secret,
    )


def make(url: str) -> dict[str, str]:
    """Two buckets, the second in nobody's reach, and a user."""
    for name in ("packages", "closed"):
        client("s3", url).create_bucket(Bucket=name)
    users = client("iam", url)
    users.create_user(UserName="desk")
    allowed = {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::packages*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
    users.put_user_policy(UserName="desk", PolicyName="packages", PolicyDocument=policy)
    made = users.create_access_key(UserName="desk")["AccessKey"]
    return {"key": made["AccessKeyId"], "secret": made["SecretAccessKey"]}


def main(url: str, what: str, *given: str) -> object:
    if what == "make":
        return make(url)
    objects = client("s3", url, *given[:2])
    if what == "put":
        objects.put_object(Bucket="packages", Key=given[2], Body=bytes.fromhex(given[3]))
        return None
    names = [one["Key"] for one in objects.list_objects_v2(Bucket="packages").get("Contents", [])]
    return {name: objects.get_object(Bucket="packages", Key=name)["Body"].read().hex() for name in names}


sys.stdout.write(json.dumps(main(*sys.argv[1:])))
