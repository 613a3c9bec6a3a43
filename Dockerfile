# The native executable on AWS's base image for Lambda, once and nothing else. The context is what its zip holds:
# docs/deploy.md has the commands.
FROM public.ecr.aws/lambda/provided:al2023
COPY --chmod=755 bootstrap /var/runtime/bootstrap
# Instead of the base image's own, a script that would start it in turn.
ENTRYPOINT ["/var/runtime/bootstrap"]
