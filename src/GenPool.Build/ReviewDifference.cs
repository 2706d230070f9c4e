namespace GenPool.Build;

/// <summary>A place where a reviewed file is not what is generated.</summary>
/// <param name="file">The reviewed file, present or not.</param>
/// <param name="line">The first line that differs, from 1; 0 for the file as a whole.</param>
/// <param name="message">What differs, as a sentence.</param>
internal readonly struct ReviewDifference(string file, int line, string message)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Message { get; } = message;
}
