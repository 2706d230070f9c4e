using Microsoft.Build.Framework;

namespace GenPool.Build;

/// <summary>The task behind <c>GenPoolReviewDirectory</c>: writes the generated files there, or fails where they differ.</summary>
public sealed class ReviewKernels : Microsoft.Build.Utilities.Task
{
    private const string Code = "GENPOOL102";

    /// <summary>The generated files.</summary>
    public ITaskItem[] Generated { get; set; } = [];

    /// <summary>The directory of the reviewed files.</summary>
    [Required]
    public string Directory { get; set; } = string.Empty;

    /// <summary><c>GenPoolReviewMode</c>: <c>Accept</c>, <c>Verify</c>, or empty to verify on CI.</summary>
    public string Mode { get; set; } = string.Empty;

    /// <summary>The property by which the SDK is told that a build is on CI.</summary>
    public string ContinuousIntegrationBuild { get; set; } = string.Empty;

    /// <summary>The variable that most services set; a command line may set it too.</summary>
    public string CI { get; set; } = string.Empty;

    /// <summary>The project, for the command that accepts.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        ReviewMode mode = ReviewMode.Choose(Mode, Read);
        try
        {
            KernelReview review = new(Generated.Select(file => file.ItemSpec), Directory);
            if (mode.Verifies)
            {
                Say(mode, Generated.Length > 0);
                Report(review.Verify());
            }
            else
            {
                IReadOnlyList<string> changes = review.Accept();
                Say(mode, changes.Count > 0);
                foreach (string change in changes)
                {
                    Log.LogMessage(MessageImportance.High, "GenPool review: {0}", change);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error(Directory, 0, "The reviewed files cannot be " + (mode.Verifies ? "read: " : "written: ") + exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private string? Read(string variable) => variable switch
    {
        nameof(ContinuousIntegrationBuild) => ContinuousIntegrationBuild,
        nameof(CI) => CI,
        _ => Environment.GetEnvironmentVariable(variable),
    };

    // A build that accepts and has nothing to do is not worth a line; that a gate was closed is.
    private void Say(ReviewMode mode, bool isOfInterest) => Log.LogMessage(
        isOfInterest ? MessageImportance.High : MessageImportance.Normal, "GenPool review: {0}.", mode);

    private void Report(IReadOnlyList<ReviewDifference> differences)
    {
        string accept = $"To accept, run: dotnet build \"{Project}\" -p:GenPoolReviewMode=Accept";
        foreach (ReviewDifference difference in differences)
        {
            Error(difference.File, difference.Line, difference.Message + " " + accept);
        }
    }

    private void Error(string file, int line, string message) =>
        Log.LogError(null, Code, null, null, file, line, 0, 0, 0, "{0}", message);
}
