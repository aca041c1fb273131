"""AWS's SDK for Python, for the tests: a call a line in, its answer a line out. It takes the endpoint from the environment."""

import json
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError


def main():
    clients = {}
    for line in sys.stdin:
        call = json.loads(line)
        service = call["service"]
        if service not in clients:
            clients[service] = boto3.client(service)
        answer = run(clients[service], call)
        print(json.dumps(answer, default=str), flush=True)


def run(client, call):
    try:
        return {"answer": getattr(client, call["operation"])(**call["input"])}
    except (BotoCoreError, ClientError, ResponseParserError) as error:
        return {"error": str(error)}


main()
