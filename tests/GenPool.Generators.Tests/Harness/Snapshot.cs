using System.Runtime.CompilerServices;
using DiffEngine;

namespace GenPool.Generators.Tests.Harness;

/// <summary>
/// Compares text with a reviewed file beside the test, in the convention of Verify: <c>Snapshots/Test.verified.cs</c>, a
/// mismatch in <c>Test.received.cs</c>. Stands in for <c>Verify.Xunit</c>, whose base package could not be restored.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, string name, [CallerFilePath] string testFile = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        if (!BuildServerDetector.Detected)
        {
            DiffRunner.Launch(received, verified);
        }

        int line = expected.Split('\n').Zip(text.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        Assert.Fail($"{name} differs from its snapshot from line {line} on. To accept it: mv '{received}' '{verified}'");
    }
}
