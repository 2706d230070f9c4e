using Microsoft.Build.Framework;

namespace GenPool.Build;

/// <summary>The task behind <c>GenPoolReviewDirectory</c>: writes the generated kernels there, or fails where they differ.</summary>
public sealed class ReviewKernels : Microsoft.Build.Utilities.Task
{
    private const string Code = "GENPOOL102";

    /// <summary>The generated kernels.</summary>
    public ITaskItem[] Kernels { get; set; } = [];

    /// <summary>The directory of the reviewed files.</summary>
    [Required]
    public string Directory { get; set; } = string.Empty;

    /// <summary>Whether to compare only, and fail on a difference.</summary>
    public bool Verify { get; set; }

    /// <summary>The project, for the command that accepts.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            KernelReview review = new(Kernels.Select(kernel => kernel.ItemSpec), Directory);
            if (Verify)
            {
                Report(review.Verify());
            }
            else
            {
                foreach (string change in review.Accept())
                {
                    Log.LogMessage(MessageImportance.High, "GenPool review: {0}", change);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error(Directory, 0, "The reviewed kernels cannot be " + (Verify ? "read: " : "written: ") + exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

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
