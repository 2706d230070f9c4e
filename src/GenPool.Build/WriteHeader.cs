using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.Build.Framework;

namespace GenPool.Build;

/// <summary>The task behind <c>GenPoolExport</c>: takes the C header out of a compiled assembly.</summary>
/// <remarks>
/// A generator may write no file but source, so it leaves the header in the assembly's metadata. The assembly is read and not
/// loaded, for it may be of another architecture.
/// </remarks>
public sealed class WriteHeader : Microsoft.Build.Utilities.Task
{
    private const string Code = "GENPOOL104";
    private const string Key = "GenPool.Header";

    /// <summary>The assembly as it was compiled.</summary>
    [Required]
    public string Assembly { get; set; } = string.Empty;

    /// <summary>The file to write, unless it is as it should be already.</summary>
    [Required]
    public string Header { get; set; } = string.Empty;

    /// <summary>The project, for messages.</summary>
    [Required]
    public string Project { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (ReadHeader() is not { } text)
            {
                Error("GenPoolExport is true, but no type of the project has a pool attribute, so there is nothing to export.");
            }
            else if (!File.Exists(Header) || File.ReadAllText(Header) != text)
            {
                File.WriteAllText(Header, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error("The C header cannot be written: " + exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private string? ReadHeader()
    {
        using PEReader image = new(File.OpenRead(Assembly));
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => Pair(metadata, metadata.GetCustomAttribute(handle)))
            .FirstOrDefault(pair => pair.Key == Key)
            .Value is { } text ? text + "\n" : null;
    }

    // The key and the value of an AssemblyMetadataAttribute; of any other attribute, nothing.
    private static KeyValuePair<string?, string?> Pair(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } type
            || metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) != "AssemblyMetadataAttribute")
        {
            return default;
        }

        // ECMA-335, II.23.3: a prolog of two bytes, then the arguments of the constructor.
        BlobReader value = metadata.GetBlobReader(attribute.Value);
        _ = value.ReadUInt16();
        return new(value.ReadSerializedString(), value.ReadSerializedString());
    }

    private void Error(string message) => Log.LogError(null, Code, null, null, Project, 0, 0, 0, 0, "{0}", message);
}
