namespace GenPool.Build;

/// <summary>Knows a CI build by what the SDK and the services say.</summary>
/// <remarks>
/// Most services set <c>CI</c>. The others are those that the SDK itself looks for, when it counts builds
/// (https://github.com/dotnet/sdk/blob/main/src/Cli/dotnet/Telemetry/CIEnvironmentDetectorForTelemetry.cs), and a few more.
/// </remarks>
internal static class ContinuousIntegration
{
    // Of each sign, all variables are set.
    private static readonly string[][] s_signs =
    [
        ["ContinuousIntegrationBuild"],     // the SDK's own property
        ["CI"],                             // GitHub, GitLab, Bitbucket, AppVeyor, Buildkite, CircleCI, Cirrus, Drone, Travis, ...
        ["TF_BUILD"],                       // Azure Pipelines
        ["GITHUB_ACTIONS"],
        ["GITLAB_CI"],
        ["APPVEYOR"],
        ["CIRCLECI"],
        ["TRAVIS"],
        ["TEAMCITY_VERSION"],
        ["CODEBUILD_BUILD_ID"],             // AWS CodeBuild
        ["BUILD_ID", "BUILD_URL"],          // Jenkins
        ["BUILD_ID", "PROJECT_ID"],         // Google Cloud Build
        ["bamboo_buildKey"],                // Bamboo
        ["GO_PIPELINE_LABEL"],              // GoCD
        ["JB_SPACE_API_URL"],               // JetBrains Space
    ];

    /// <summary>Every variable that can be a sign, or part of one.</summary>
    public static IEnumerable<string> Variables => s_signs.SelectMany(sign => sign).Distinct();

    /// <summary>What says that this is a CI build, as a clause; null if nothing does.</summary>
    /// <param name="read">Reads a variable.</param>
    public static string? FindSign(Func<string, string?> read) => s_signs
        .Where(sign => sign.All(variable => IsSet(read(variable))))
        .Select(sign => string.Join(" and ", sign.Select(variable => $"{variable} is '{read(variable)}'")))
        .FirstOrDefault();

    private static bool IsSet(string? value) =>
        value is not (null or "" or "0") && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
