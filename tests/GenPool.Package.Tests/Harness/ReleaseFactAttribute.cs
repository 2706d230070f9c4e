namespace GenPool.Package.Tests.Harness;

/// <summary>A test of the release scripts; skipped, with the reason, where they cannot run.</summary>
internal sealed class ReleaseFactAttribute : FactAttribute
{
    public ReleaseFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "The release scripts are written for bash.";
        }
        else if (!Directory.Exists(Path.Combine(BuildFacts.Repository, ".git")) && !File.Exists(Path.Combine(BuildFacts.Repository, ".git")))
        {
            Skip = "A release is made from a git repository.";
        }
    }
}
