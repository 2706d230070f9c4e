namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="DataFolder">A folder of MNIST files, or null to draw digits.</param>
internal sealed record Options(string? DataFolder)
{
    public static Options Parse(string[] arguments) => arguments switch
    {
        [] => new Options(DataFolder: null),
        ["--data", var folder] => new Options(folder),
        _ => throw new UserException("Usage: Digits [--data FOLDER]   (a folder with the four MNIST IDX files, gzipped or not)"),
    };
}

/// <summary>A fault of the user's to be told in one line.</summary>
internal sealed class UserException(string message) : Exception(message);
