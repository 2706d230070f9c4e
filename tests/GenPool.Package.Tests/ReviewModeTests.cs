using GenPool.Build;

namespace GenPool.Package.Tests;

/// <summary>When a review compares, and when it writes.</summary>
public sealed class ReviewModeTests
{
    [Theory]
    [InlineData("CI=true")]
    [InlineData("CI=1")]
    [InlineData("CI=woodpecker")]
    [InlineData("TF_BUILD=True")]
    [InlineData("TEAMCITY_VERSION=2026.1 (build 1)")]
    [InlineData("CODEBUILD_BUILD_ID=project:0a1b")]
    [InlineData("GITHUB_ACTIONS=true")]
    [InlineData("bamboo_buildKey=A-B-JOB1")]
    [InlineData("ContinuousIntegrationBuild=true")]
    [InlineData("BUILD_ID=7", "BUILD_URL=job/7")]
    [InlineData("BUILD_ID=7", "PROJECT_ID=pools")]
    [InlineData("CI=false", "TF_BUILD=True")]
    public void Mode_NotStated_IsVerifyWhereSomethingSaysCi(params string[] variables)
    {
        ReviewMode mode = ReviewMode.Choose("", Reader(variables));
        Assert.True(mode.Verifies);
        string[] sign = variables[^1].Split('=');
        Assert.StartsWith("Verify, since ", mode.ToString());
        Assert.Contains($"{sign[0]} is '{sign[1]}'", mode.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("CI=")]
    [InlineData("CI=0")]
    [InlineData("CI=False")]
    [InlineData("BUILD_ID=7")]
    [InlineData("ContinuousIntegrationBuild=false")]
    public void Mode_NotStated_IsAcceptElsewhere(params string[] variables)
    {
        ReviewMode mode = ReviewMode.Choose("", Reader(variables));
        Assert.False(mode.Verifies);
        Assert.Equal("Accept, since nothing says that this is a CI build", mode.ToString());
    }

    [Theory]
    [InlineData("Accept", false, "CI=true")]
    [InlineData("accept", false, "CI=true")]
    [InlineData("Verify", true)]
    [InlineData("verify", true)]
    public void Mode_Stated_Wins(string asked, bool verifies, params string[] variables)
    {
        ReviewMode mode = ReviewMode.Choose(asked, Reader(variables));
        Assert.Equal(verifies, mode.Verifies);
        Assert.EndsWith(", since GenPoolReviewMode says so", mode.ToString());
    }

    private static Func<string, string?> Reader(string[] variables) => name => variables
        .Select(variable => variable.Split('='))
        .FirstOrDefault(variable => variable[0] == name)?[1];
}
